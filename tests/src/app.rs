//! The whole site in this process: no port, a fresh database, mails in memory, a clock in the test's hand.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result};
use axum::Router;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{AttemptId, DepartmentId, ModuleId, OrganisationId, PersonId, name_from_title};
use domain::locale::Lang;
use domain::people::{Roles, fold};
use domain::quiz::Attempt;
use mail::{Message, Transport};
use rand::Rng;
use services::clock::{Chance, Clock};
use services::import::Library;
use services::password::Hasher;
use services::secret::Secret;
use services::set_up::SetUpForm;
use store::people::Person;
use store::sessions::Session;
use tokio::sync::OnceCell;
use web::{Ready, Site, TrustedProxies};

use crate::agent::Agent;
use crate::browser::Browser;
use crate::{database, library};

/// The password of everyone.
pub const PASSWORD: &str = "quatre canards bleus";
/// The site's address.
pub const BASE: &str = "https://formation.ville.example";
/// The name of the session's cookie.
const SESSION: &str = "__Host-session";
/// When every test begins: 24 November 2026, 9:00 UTC.
const START_MILLIS: i64 = 1_795_510_800_000;

/// Nobody's extra role: an agent.
pub const AGENT: Roles = Roles { hr: false, trainer: false, admin: false };
/// An HR officer.
pub const HR: Roles = Roles { hr: true, ..AGENT };
/// A trainer.
pub const TRAINER: Roles = Roles { trainer: true, ..AGENT };
/// An administrator.
pub const ADMIN: Roles = Roles { admin: true, ..AGENT };

/// The site with one organisation that has the repository's own content.
pub struct TestApp {
    /// What handlers share.
    pub site: Site,
    /// The organisation.
    pub org: OrganisationId,
    /// Where mails go; a test may put another road here.
    pub courier: jobs::Courier,
    router: Router,
    millis: Arc<AtomicI64>,
    mails: Arc<Mutex<Vec<Message>>>,
}

impl TestApp {
    /// A site of its own.
    pub async fn new() -> Result<Self> {
        Self::with_library(library::library()).await
    }

    /// A site of its own whose organisation begins with this content.
    pub async fn with_library(library: Arc<Library>) -> Result<Self> {
        let millis = Arc::new(AtomicI64::new(START_MILLIS));
        let hand = millis.clone();
        let ctx = services::Context {
            db: database::fresh().await,
            clock: Clock::new(move || DateTime::from_timestamp_millis(hand.load(Ordering::SeqCst)).unwrap_or_default()),
            #[expect(clippy::disallowed_methods, reason = "a test has no other chance")]
            chance: Chance::new(|bytes| rand::rng().fill_bytes(bytes)),
            hasher: Hasher::new(2),
            shelf: services::shelf::Shelf::default(),
            base_url: Arc::from(BASE),
            wake: Arc::default(),
        };
        let ready = Ready::default();
        ready.set(true);
        let site = Site {
            ctx,
            assets: Arc::default(),
            library,
            secure: true,
            proxies: TrustedProxies::default(),
            demo: None,
            ready: Arc::new(ready),
        };
        let mails = Arc::default();
        let transport = Transport::Memory(Arc::clone(&mails));
        let from = "Trajectoire <ne-pas-repondre@ville.example>".parse().context("a sender")?;
        let courier = jobs::Courier { transport, from, base_url: BASE.to_owned() };
        let mut app = Self { router: web::app(site.clone()), site, org: uuid::Uuid::nil().into(), courier, millis, mails };
        app.org = app.organisation("Mairie de Saint-Aubrac").await?;
        Ok(app)
    }

    /// A site whose organisation also has a module with a question of every type, `tous-les-types`.
    pub async fn with_every_type() -> Result<Self> {
        let app = Self::new().await?;
        services::import::everywhere(&app.site.ctx, &library::every_type()).await?;
        Ok(app)
    }

    /// The same, with more rules for the quiz of `tous-les-types`, as `module.toml` has them.
    pub async fn with_rules(rules: &str) -> Result<Self> {
        let app = Self::new().await?;
        services::import::everywhere(&app.site.ctx, &library::with_rules(rules)).await?;
        Ok(app)
    }

    /// One more organisation of the instance, with an administrator nobody uses.
    pub async fn organisation(&self, name: &str) -> Result<OrganisationId> {
        let form = SetUpForm {
            organisation: name.to_owned(),
            name: "Première Personne".to_owned(),
            email: format!("premiere@{}.example", name_from_title(name)),
            password: PASSWORD.to_owned(),
            password_again: PASSWORD.to_owned(),
        };
        Ok(services::set_up::create(&self.site.ctx, form, &self.site.library, Lang::Fr, None).await?.0)
    }

    /// The time on the test's clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.site.ctx.now()
    }

    /// Lets time pass.
    pub fn wait(&self, time: TimeDelta) {
        self.millis.fetch_add(time.num_milliseconds(), Ordering::SeqCst);
    }

    /// Somebody who is not signed in.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A person of the organisation, with the password of everyone, enrolled in every course.
    pub async fn person(&self, org: OrganisationId, name: &str, lang: Lang, roles: Roles) -> Result<Person> {
        static HASH: OnceCell<String> = OnceCell::const_new();
        let ctx = &self.site.ctx;
        let hash = HASH.get_or_try_init(|| ctx.hasher.hash(PASSWORD, &ctx.chance)).await?.clone();
        let person = Person {
            id: ctx.id(),
            email: format!("{}@ville.example", name_from_title(name)).parse().context("an address")?,
            name: name.parse().context("a name")?,
            name_folded: fold(name),
            password_hash: Some(hash),
            department: None,
            lang,
            theme: "auto".to_owned(),
            roles,
            created_at: self.now(),
            deactivated_at: None,
        };
        let (row, now) = (person.clone(), self.now());
        ctx.db
            .write(move |tx| {
                Box::pin(async move {
                    store::directory::put(tx, store::directory::EMAIL, row.email.as_str(), org).await?;
                    store::people::insert(tx, org, &row).await?;
                    for course in store::courses::list(tx, org).await? {
                        store::enrolments::insert_missing(tx, org, row.id, course.id, now).await?;
                    }
                    Ok::<_, services::Error>(())
                })
            })
            .await?;
        Ok(person)
    }

    /// A department of the organisation, with these people in it.
    pub async fn department(&self, name: &str, people: &[PersonId]) -> Result<DepartmentId> {
        let (id, org): (DepartmentId, _) = (self.site.ctx.id(), self.org);
        let (name, people) = (name.to_owned(), people.to_owned());
        self.site
            .ctx
            .db
            .write(move |tx| {
                Box::pin(async move {
                    store::departments::insert(tx, org, id, &name, &fold(&name)).await?;
                    for person in people {
                        let person = store::people::load(tx, org, person).await?;
                        store::people::save(tx, org, &Person { department: Some(id), ..person }).await?;
                    }
                    Ok::<_, services::Error>(())
                })
            })
            .await?;
        Ok(id)
    }

    /// A browser in which somebody is signed in.
    pub async fn signed_in(&self, org: OrganisationId, person: PersonId) -> Result<Browser> {
        let (ctx, now) = (&self.site.ctx, self.now());
        let secret = Secret::random(org, &ctx.chance);
        let session = Session { token_hash: secret.hash(), person, created_at: now, seen_at: now, expires_at: now + TimeDelta::days(14) };
        ctx.db
            .write(move |tx| Box::pin(async move { Ok::<_, services::Error>(store::sessions::insert(tx, org, &session).await?) }))
            .await?;
        let browser = self.browser();
        browser.set_cookie(SESSION, &secret.text());
        Ok(browser)
    }

    /// Somebody with these roles, signed in.
    pub async fn someone(&self, name: &str, roles: Roles) -> Result<Browser> {
        let person = self.person(self.org, name, Lang::Fr, roles).await?;
        self.signed_in(self.org, person.id).await
    }

    /// An agent, signed in.
    pub async fn agent(&self, name: &str) -> Result<Agent<'_>> {
        let person = self.person(self.org, name, Lang::Fr, AGENT).await?;
        let browser = self.signed_in(self.org, person.id).await?;
        Ok(Agent { app: self, browser, person })
    }

    /// An attempt as it is stored, with its answers.
    pub async fn attempt(&self, id: AttemptId) -> Result<Attempt> {
        store::attempts::find(self.site.ctx.db.read(), self.org, id).await?.context("the attempt is stored")
    }

    /// The id of a module by its lasting name.
    pub async fn module(&self, slug: &str) -> Result<ModuleId> {
        let slug = slug.parse().context("a lasting name")?;
        Ok(store::modules::find_by_slug(self.site.ctx.db.read(), self.org, &slug).await?.context("the module is there")?.id)
    }

    /// Does every job that is due; how many were tried.
    pub async fn run_jobs(&self) -> Result<usize> {
        Ok(jobs::run_due(&self.site.ctx, &self.courier).await?)
    }

    /// The mails sent so far, oldest first.
    pub fn mails(&self) -> Vec<Message> {
        self.mails.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The path of the first link of this site in the newest mail.
    pub fn link_of_last_mail(&self) -> Result<String> {
        let mails = self.mails();
        let text = &mails.last().context("a mail was sent")?.letter.text;
        let (_, rest) = text.split_once(BASE).context("the mail has a link")?;
        Ok(rest.split(char::is_whitespace).next().unwrap_or_default().to_owned())
    }
}
