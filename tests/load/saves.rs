//! Agents who save answers, as islands do: each in an attempt of their own, every save another answer than the last.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use tokio::task::JoinSet;

use crate::client::{Ask, Client};
use crate::form::Form;
use crate::seed::Seeded;
use crate::spread::Spread;

/// The module whose quiz they play.
const MODULE: &str = "rgpd";
/// The questions of its quiz.
const QUESTIONS: usize = 10;

/// An agent in front of an attempt.
pub struct Desk {
    client: Client,
    cookie: std::sync::Arc<str>,
    address: String,
    forms: Vec<Form>,
    turn: usize,
}

impl Desk {
    async fn open(port: u16, seeded: &Seeded) -> Result<Self> {
        let (mut client, cookie) = (Client::connect(port).await?, seeded.take().context("an agent who has not begun")?);
        let started = client.ask(Ask::post(&cookie, &format!("/modules/{MODULE}/attempts"), "")).await?;
        let attempt = started.leads_to()?.to_owned();
        let mut forms = Vec::new();
        for number in 1..=QUESTIONS {
            let page = client.ask(Ask::get(&cookie, &format!("{attempt}/questions/{number}"))).await?;
            forms.push(Form::read(&page.page()?)?);
        }
        Ok(Self { client, cookie, address: format!("{attempt}/answers"), forms, turn: 0 })
    }

    /// Saves an answer to the next question; round after round, the one and the other.
    async fn save(&mut self) -> Result<()> {
        let other = (self.turn / QUESTIONS) % 2 == 1;
        let form = &mut self.forms[self.turn % QUESTIONS];
        let sent = form.sent(other);
        let reply = self.client.ask(Ask { json: true, ..Ask::post(&self.cookie, &self.address, &sent) }).await?;
        let saved: serde_json::Value = serde_json::from_str(&reply.page()?)?;
        let revision = saved["revision"].as_u64().and_then(|number| u32::try_from(number).ok()).context("a revision")?;
        anyhow::ensure!(revision == form.revision + 1, "saved as revision {revision} over {}", form.revision);
        form.revision = revision;
        self.turn += 1;
        Ok(())
    }
}

/// So many agents, each with an attempt under way.
pub async fn open(port: u16, seeded: &Seeded, agents: usize) -> Result<Vec<Desk>> {
    let mut desks = Vec::new();
    for _ in 0..agents {
        desks.push(Desk::open(port, seeded).await?);
    }
    Ok(desks)
}

/// Everybody saves as soon as the last save is acknowledged.
pub async fn flat_out(desks: Vec<Desk>, time: Duration) -> Result<(Vec<Desk>, Spread)> {
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for mut desk in desks {
        tasks.spawn(async move {
            let mut times = Vec::new();
            while begun.elapsed() < time {
                let asked = Instant::now();
                desk.save().await?;
                times.push(asked.elapsed());
            }
            anyhow::Ok((desk, times))
        });
    }
    gather(tasks, begun).await
}

/// Everybody saves in turn, so many times a second together. A save is timed from when it was due, so that one that waits
/// behind a slow one counts as slow, too.
pub async fn paced(desks: Vec<Desk>, a_second: u32, time: Duration) -> Result<(Vec<Desk>, Spread)> {
    let begun = Instant::now();
    let agents = u32::try_from(desks.len())?;
    let (between, mut first) = (Duration::from_secs(1) * agents / a_second, Duration::ZERO);
    let mut tasks = JoinSet::new();
    for mut desk in desks {
        let mut due = begun + first;
        first += between / agents;
        tasks.spawn(async move {
            let mut times = Vec::new();
            while due.duration_since(begun) < time {
                tokio::time::sleep_until(due.into()).await;
                desk.save().await?;
                times.push(due.elapsed());
                due += between;
            }
            anyhow::Ok((desk, times))
        });
    }
    gather(tasks, begun).await
}

async fn gather(tasks: JoinSet<Result<(Desk, Vec<Duration>)>>, begun: Instant) -> Result<(Vec<Desk>, Spread)> {
    let done = tasks.join_all().await.into_iter().collect::<Result<Vec<_>>>()?;
    let elapsed = begun.elapsed();
    let (desks, times): (Vec<_>, Vec<_>) = done.into_iter().unzip();
    Ok((desks, Spread::new(times.concat(), elapsed)))
}
