//! The demonstration organisation: a fictitious town, 120 agents and their progress over the last ninety days.
//!
//! Attempts are drawn, answered and graded by the very rules that agents meet; nothing is a number made up.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{DepartmentId, OrganisationId, PersonId};
use domain::locale::Lang;
use domain::people::{DisplayName, EmailAddress, Roles, fold};
use domain::quiz::{Attempt, Stored, draw};
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use store::organisations::{self, Organisation};
use store::people::Person;
use store::{Tx, attempts, courses, departments, directory, jobs, lessons, modules, people, progress};

use crate::certify::Ids;
use crate::demo_answers::answer;
use crate::import::{self, Library};
use crate::invite::insert;
use crate::shelf::Shelf;
use crate::submit::count;
use crate::{Context, Error, Result};

/// Accounts of the demonstration, with what they may do.
pub const ACCOUNTS: [(&str, &str, Roles); 4] = [
    ("agent@demo.example", "Camille Roussel", Roles { hr: false, trainer: false, admin: false }),
    ("rh@demo.example", "Nadia Benali", Roles { hr: true, trainer: false, admin: false }),
    ("formateur@demo.example", "Julien Ferrand", Roles { hr: false, trainer: true, admin: false }),
    ("admin@demo.example", "Maëlle Le Goff", Roles { hr: false, trainer: false, admin: true }),
];

const TOWN: &str = "Ville de Saint-Aubin-les-Rivières";
const DEPARTMENTS: [(&str, usize); 6] = [
    ("Accueil et état civil", 14),
    ("Affaires scolaires et petite enfance", 38),
    ("Centre communal d’action sociale", 18),
    ("Finances et commande publique", 12),
    ("Ressources humaines", 8),
    ("Services techniques et urbanisme", 30),
];
const FIRST: [&str; 40] = [
    "Adèle",
    "Ahmed",
    "Aïcha",
    "Alain",
    "Alice",
    "Antoine",
    "Awa",
    "Béatrice",
    "Bruno",
    "Cécile",
    "Chloé",
    "Claude",
    "Damien",
    "Élodie",
    "Émile",
    "Fatou",
    "Françoise",
    "Gaëlle",
    "Hugo",
    "Inès",
    "Jean-Marc",
    "Jeanne",
    "Karim",
    "Laure",
    "Léa",
    "Loïc",
    "Lucie",
    "Manon",
    "Mathieu",
    "Mehdi",
    "Noémie",
    "Olivier",
    "Pascale",
    "Quentin",
    "Rachel",
    "Samir",
    "Sylvie",
    "Théo",
    "Yasmine",
    "Zoé",
];
const LAST: [&str; 48] = [
    "Aubert",
    "Bailly",
    "Barbier",
    "Besson",
    "Blanchard",
    "Bouvier",
    "Brun",
    "Carlier",
    "Charpentier",
    "Chevalier",
    "Collet",
    "Cordier",
    "Da Silva",
    "Delmas",
    "Diallo",
    "Dumas",
    "Étienne",
    "Fabre",
    "Fontaine",
    "Garnier",
    "Girard",
    "Guillot",
    "Haddad",
    "Hamel",
    "Hoarau",
    "Huet",
    "Jacquet",
    "Kone",
    "Lacroix",
    "Lefèvre",
    "Lemoine",
    "Marchand",
    "Martinez",
    "Meunier",
    "Moreau",
    "Nguyen",
    "Noël",
    "Perrin",
    "Picard",
    "Poirier",
    "Prévost",
    "Rey",
    "Rolland",
    "Roy",
    "Schmitt",
    "Tessier",
    "Vidal",
    "Weber",
];

/// Creates the demonstration organisation, unless it is there. `password` opens its four accounts.
pub async fn seed(ctx: &Context, library: &Library, password: &str) -> Result<()> {
    if directory::find(ctx.db.read(), directory::EMAIL, ACCOUNTS[0].0).await?.is_some() {
        return set_password(ctx, password).await;
    }
    let hash = ctx.hasher.hash(password, &ctx.chance).await?;
    let now = ctx.now();
    let began = now - TimeDelta::days(90);
    let (org, plan) = (ctx.id_at::<OrganisationId>(began), import::plan(ctx, library, began)?);
    let seed = Seed { ids: Ids::of(ctx), ctx: ctx.clone(), org, now, began, hash, chance: StdRng::seed_from_u64(20_261_124) };
    ctx.db.write(move |tx| Box::pin(seed.run(tx, plan))).await
}

/// The accounts open with the password of this start, whatever that of an earlier one was.
async fn set_password(ctx: &Context, password: &str) -> Result<()> {
    let hash = ctx.hasher.hash(password, &ctx.chance).await?;
    let Some(org) = directory::find(ctx.db.read(), directory::EMAIL, ACCOUNTS[0].0).await? else { return Ok(()) };
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                for (email, _, _) in ACCOUNTS {
                    let email: EmailAddress = email.parse().map_err(anyhow::Error::new)?;
                    if let Some(person) = people::find_by_email(tx, org, &email).await? {
                        people::set_password(tx, org, person.id, &hash).await?;
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

struct Seed {
    ctx: Context,
    ids: Ids,
    org: OrganisationId,
    now: DateTime<Utc>,
    began: DateTime<Utc>,
    hash: String,
    chance: StdRng,
}

/// How far somebody has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zeal {
    /// Has not come yet.
    None,
    /// Reads a little.
    Reader,
    /// Has done the first module.
    Half,
    /// Has done all.
    All,
}

impl Seed {
    async fn run(mut self, tx: &Tx, plan: import::Plan) -> Result<()> {
        let name = |text: &str| text.parse::<DisplayName>().map_err(anyhow::Error::new);
        let organisation = Organisation {
            id: self.org,
            name: name(TOWN)?,
            time_zone: chrono_tz::Europe::Paris,
            lang: Lang::Fr,
            show_score: false,
            created_at: self.began,
        };
        organisations::insert(tx, &organisation).await?;
        import::apply(tx, self.org, plan).await?;
        let shelf = Shelf::default();
        let mut used = std::collections::BTreeSet::new();
        let mut accounts = ACCOUNTS.iter();
        for (place, (department, count)) in DEPARTMENTS.iter().enumerate() {
            let id: DepartmentId = self.ctx.id_at(self.began);
            departments::insert(tx, self.org, id, department, &fold(department)).await?;
            for seat in 0..*count {
                // The first seats of the first four departments are those of the accounts.
                let account = if seat == 0 { accounts.next() } else { None };
                let person = self.person(account, id, &mut used)?;
                insert(tx, self.org, &person).await?;
                if let Some(hash) = &person.password_hash {
                    people::set_password(tx, self.org, person.id, hash).await?;
                }
                // The demonstration's agent has begun and not finished: there is something to show and something to do.
                let zeal = if account.is_some() { Zeal::Reader } else { self.zeal(place) };
                self.progress(tx, &shelf, person.id, zeal).await?;
            }
        }
        // These certificates are history: nobody at demo addresses gets a mail.
        jobs::finish_all(tx, self.org, self.now).await?;
        Ok(())
    }

    fn person(
        &mut self,
        account: Option<&(&str, &str, Roles)>,
        department: DepartmentId,
        used: &mut std::collections::BTreeSet<String>,
    ) -> Result<Person> {
        let (email, name, roles) = if let Some((email, name, roles)) = account {
            ((*email).to_owned(), (*name).to_owned(), *roles)
        } else {
            loop {
                let first = FIRST.choose(&mut self.chance).copied().unwrap_or(FIRST[0]);
                let last = LAST.choose(&mut self.chance).copied().unwrap_or(LAST[0]);
                let local = format!("{}.{}", fold(first), fold(last)).replace(' ', "-");
                if used.insert(local.clone()) {
                    break (format!("{local}@demo.example"), format!("{first} {last}"), Roles::default());
                }
            }
        };
        let name: DisplayName = name.parse().map_err(anyhow::Error::new)?;
        Ok(Person {
            id: self.ctx.id_at(self.began),
            name_folded: fold(name.as_str()),
            name,
            email: email.parse().map_err(anyhow::Error::new)?,
            password_hash: account.map(|_| self.hash.clone()),
            department: Some(department),
            lang: Lang::Fr,
            theme: "auto".to_owned(),
            roles,
            created_at: self.began,
            deactivated_at: None,
        })
    }

    /// Some departments are keener than others.
    fn zeal(&mut self, department: usize) -> Zeal {
        let keen = [70, 35, 55, 80, 90, 40][department.min(5)];
        match self.chance.random_range(0..100) {
            n if n < keen * 7 / 10 => Zeal::All,
            n if n < keen => Zeal::Half,
            n if n < keen + (100 - keen) / 3 => Zeal::Reader,
            _ => Zeal::None,
        }
    }

    async fn progress(&mut self, tx: &Tx, shelf: &Shelf, person: PersonId, zeal: Zeal) -> Result<()> {
        if zeal == Zeal::None {
            return Ok(());
        }
        let Some(course) = courses::list(tx, self.org).await?.into_iter().next() else { return Ok(()) };
        // Work goes on by day, on the ninety days, most of it lately.
        let spread = self.chance.random_range(0_i64..1000);
        let mut at =
            self.now - TimeDelta::days(2 + spread * spread * 88 / 1_000_000) - TimeDelta::minutes(self.chance.random_range(0..400));
        for (place, module) in course.modules.iter().enumerate() {
            let Some(head) = modules::newest_version(tx, self.org, *module).await? else { continue };
            let content = shelf.get(tx, self.org, head.id).await?;
            let finishes = zeal == Zeal::All || (zeal == Zeal::Half && place == 0);
            let reads = if finishes { content.master().lessons.len() } else { self.chance.random_range(1..=3) };
            for lesson in content.master().lessons.iter().take(reads) {
                progress::begin(tx, self.org, person, *module, Some(lesson.id.to_string()), at).await?;
                lessons::mark_read(tx, self.org, person, *module, lesson.id.as_str(), at).await?;
                at += TimeDelta::minutes(self.chance.random_range(2..5));
            }
            if !finishes {
                break;
            }
            // Two agents in three pass at once.
            for skill in [self.chance.random_range(68..100), 97, 100] {
                if self.attempt(tx, shelf, person, *module, &head, &content, skill, at).await? {
                    break;
                }
                at += TimeDelta::minutes(20);
            }
            at = (at + TimeDelta::hours(self.chance.random_range(20..60))).min(self.now - TimeDelta::hours(2));
        }
        Ok(())
    }

    #[expect(clippy::too_many_arguments, reason = "one attempt is all of these")]
    async fn attempt(
        &mut self,
        tx: &Tx,
        shelf: &Shelf,
        person: PersonId,
        module: domain::ids::ModuleId,
        head: &modules::VersionHead,
        content: &domain::module::Module,
        skill: u32,
        at: DateTime<Utc>,
    ) -> Result<bool> {
        let seed: u64 = self.chance.random();
        let bank = &content.master().questions;
        let slots = draw(bank, &content.quiz, &BTreeMap::new(), seed).map_err(anyhow::Error::new)?;
        let number = attempts::next_number(tx, self.org, person, module).await?;
        let id = self.ctx.id_at(at);
        let mut attempt = Attempt {
            id,
            person,
            module,
            version: head.id,
            number,
            slots,
            started_at: at,
            closes_at: None,
            on_time_out: content.quiz.on_time_out,
            reached: 1,
            submitted_at: None,
            abandoned_at: None,
            outcome: None,
        };
        attempts::insert(tx, self.org, &attempt, seed).await?;
        for place in 0..attempt.slots.len() {
            let Some(question) = content.key(&attempt.slots[place].question) else { continue };
            let right = self.chance.random_range(0..100) < skill;
            attempt.slots[place].stored = Stored { revision: 1, answer: Some(answer(question, right)), ..Stored::default() };
            let when = at + TimeDelta::seconds(i64::try_from(place).unwrap_or(0) * 35 + 30);
            attempts::save_answer(tx, self.org, id, place, &attempt.slots[place].stored, when).await?;
        }
        let submitted = attempt.submit(|id| content.key(id), &content.quiz, at + TimeDelta::minutes(7)).map_err(anyhow::Error::new)?;
        attempts::save_outcome(tx, self.org, &attempt, &submitted.earned).await?;
        count(tx, shelf, self.org, &attempt, content, &self.ids).await?;
        Ok(submitted.outcome.is_some_and(|outcome| outcome.passed))
    }
}
