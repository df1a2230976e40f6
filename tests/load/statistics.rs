//! A trainer who looks at the statistics of a quiz that has 100,000 attempts.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use domain::ids::OrganisationId;
use domain::people::Roles;
use domain::quiz::Body;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};
use services::Context;
use uuid::Uuid;

use crate::client::{Ask, Client};
use crate::program::Program;
use crate::seed;
use crate::spread::{Spread, millis};
use crate::table::Table;

/// Attempts at the quiz.
const ATTEMPTS: usize = 100_000;
/// People who made them, so many attempts each.
const PEOPLE: usize = 5_000;
/// Questions of an attempt.
const DRAWN: usize = 10;
/// Attempts inserted in one statement.
const TOGETHER: usize = 500;
/// Times that the page is asked for.
const LOOKS: usize = 200;
const MODULE: &str = "rgpd";
const TRAINER: Roles = Roles { hr: false, trainer: true, admin: false };

/// Chance that repeats: Knuth's MMIX generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides).unwrap_or(0)
    }
}

/// Fills a database, has the quiz measured, and times the page.
pub async fn measure(server: &Path, url: &str, data: &Path, table: &mut Table) -> Result<()> {
    let (ctx, org) = seed::organisation(url).await?;
    let people = (0..=PEOPLE).map(|number| seed::person(&ctx, org, number, TRAINER)).collect::<Result<Vec<_>>>()?;
    let cookie = people.first().context("a trainer")?.1.text();
    let ids: Vec<Uuid> = people.iter().map(|(person, _)| person.id.0).collect();
    for some in people.chunks(TOGETHER) {
        let rows: Vec<_> = some.iter().map(|(person, secret)| (person.clone(), seed::session(&ctx, person, secret))).collect();
        ctx.db.write(move |tx| Box::pin(seed::insert(tx, org, rows))).await?;
    }
    attempts(&ctx, org, &ids).await?;
    let begun = Instant::now();
    anyhow::ensure!(services::measure::old_ones(&ctx).await? == 1, "one quiz has attempts");
    table.row("the worker's time to measure 100,000 attempts", format!("{:.1} s", begun.elapsed().as_secs_f64()), "");
    ctx.db.close().await?;

    let (mut program, _) = Program::start(server, url, data).await?;
    let mut client = Client::connect(program.port).await?;
    for which in ["first", "all"] {
        let path = format!("/trainer/modules/{MODULE}/statistics?attempts={which}");
        let page = client.ask(Ask::get(&cookie, &path)).await?.page()?;
        anyhow::ensure!(which == "first" || page.contains(&ATTEMPTS.to_string()), "the page speaks of all attempts");
        let (begun, mut times) = (Instant::now(), Vec::with_capacity(LOOKS));
        while times.len() < LOOKS {
            let asked = Instant::now();
            client.ask(Ask::get(&cookie, &path)).await?.must(200)?;
            times.push(asked.elapsed());
        }
        let spread = Spread::new(times, begun.elapsed());
        table.row(format!("p50 / p99 of the page of statistics, {which} attempts"), spread.middle_and_tail(), "≤ 200 ms");
    }
    let asked = Instant::now();
    client.ask(Ask::get(&cookie, &format!("/trainer/modules/{MODULE}/statistics.csv?attempts=all"))).await?.must(200)?;
    table.row("the same marks as a file", format!("{:.0} ms", millis(asked.elapsed())), "");
    program.stop().await
}

/// Inserts graded attempts of an hour ago: whoever knows more is right more often.
async fn attempts(ctx: &Context, org: OrganisationId, people: &[Uuid]) -> Result<()> {
    let c = ctx.db.writer_connection();
    let found = store::modules::find_by_slug(c, org, &MODULE.parse()?).await?.context("the module is there")?;
    let version = store::modules::newest_version(c, org, found.id).await?.context("it is published")?.id;
    let module = ctx.shelf.get(c, org, version).await?;
    let bank = &module.master().questions;
    let backend = c.get_database_backend();
    let id = |id: Uuid| if backend == DbBackend::Sqlite { format!("X'{}'", id.simple()) } else { format!("'{id}'") };
    let millis = (ctx.now() - Duration::from_hours(1)).timestamp_millis();
    let mut dice = Dice(20_261_124);
    for first in (0..ATTEMPTS).step_by(TOGETHER) {
        let (mut rows, mut answers) = (String::new(), String::new());
        for place in first..first + TOGETHER {
            let (attempt, person, number) = (id(ctx.id()), place % PEOPLE + 1, place / PEOPLE + 1);
            let person = id(*people.get(person).context("somebody")?);
            let skill = dice.below(9);
            let (from, mut slots, mut earned) = (dice.below(bank.len() as u64), Vec::new(), 0_u64);
            for slot in 0..DRAWN {
                let question = bank.get((from + slot) % bank.len()).context("a question")?;
                let right = dice.below(10) <= skill;
                let answer = match &question.body {
                    Body::Single(_) => format!("'{{\"type\":\"choice\",\"value\":{}}}'", dice.below(3)),
                    _ => "NULL".to_owned(),
                };
                let nanos = if right { 1_000_000_000 } else { 0 };
                earned += nanos;
                slots.push(format!("{{\"question\":\"{}\",\"order\":[]}}", question.id));
                write!(answers, "({},{attempt},{slot},1,{answer},{nanos},{millis}),", id(org.0))?;
            }
            let numbers = format!("{number},NULL,1,'[{}]',{millis},NULL,{millis},{earned},{}000000000,false", slots.join(","), DRAWN);
            write!(rows, "({},{attempt},{person},{},{},{numbers}),", id(org.0), id(found.id.0), id(version.0))?;
        }
        let into_attempts = "INSERT INTO attempt (organisation_id, id, person_id, module_id, version_id, number, open_key, seed, slots,
            started_at, closes_at, submitted_at, earned_nanos, whole_nanos, passed) VALUES ";
        let into_answers = "INSERT INTO answer (organisation_id, attempt_id, slot, revision, answer, fraction_nanos, saved_at) VALUES ";
        for (head, values) in [(into_attempts, rows), (into_answers, answers)] {
            c.execute_raw(Statement::from_string(backend, format!("{head}{}", values.trim_end_matches(',')))).await?;
        }
    }
    if backend == DbBackend::Postgres {
        // As its own autovacuum does within a minute.
        c.execute_unprepared("ANALYZE").await?;
    }
    Ok(())
}
