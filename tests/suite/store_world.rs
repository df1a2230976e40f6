//! A small organisation to test the store with: a department, people, a module with a version, a course.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::Result;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{AttemptId, CourseId, DepartmentId, ModuleId, ModuleVersionId, OrganisationId, PersonId};
use domain::locale::Lang;
use domain::people::{Roles, fold};
use domain::quiz::{Attempt, OnTimeOut, Slot, Stored};
use sea_orm::DatabaseConnection;
use store::courses::Course;
use store::modules::Version;
use store::organisations::Organisation;
use store::people::Person;
use store::{Db, courses, departments, enrolments, modules, organisations, people};
use tests::database;
use uuid::Uuid;

/// A fresh id, later than the ones before it, like UUIDv7.
pub fn id<T: From<Uuid>>() -> T {
    static LAST: AtomicU64 = AtomicU64::new(1);
    Uuid::from_u128(u128::from(LAST.fetch_add(1, Ordering::Relaxed)) << 64 | 7).into()
}

/// So many minutes into the tests' own day.
pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_793_516_400, 123_000_000).unwrap_or_default() + TimeDelta::minutes(minutes)
}

/// A hash of a secret.
pub fn hash(byte: u8) -> [u8; 32] {
    [byte; 32]
}

pub struct World {
    pub db: Db,
    pub org: OrganisationId,
    pub department: DepartmentId,
    pub zoe: PersonId,
    pub module: ModuleId,
    pub version: ModuleVersionId,
    pub course: CourseId,
}

impl World {
    pub async fn new() -> Result<Self> {
        Self::within(database::fresh().await).await
    }

    /// Another organisation in the same database, or the first one.
    pub async fn within(db: Db) -> Result<Self> {
        let world = Self { db, org: id(), department: id(), zoe: id(), module: id(), version: id(), course: id() };
        let (c, org) = (world.c(), world.org);
        organisations::insert(c, &organisation(org)).await?;
        departments::insert(c, org, world.department, "Finances", "finances").await?;
        people::insert(c, org, &Person { department: Some(world.department), ..person(world.zoe, "Zoé Lefèvre") }).await?;
        modules::insert(c, org, world.module, &"cloud-act".parse()?, at(0)).await?;
        modules::insert_version(c, org, &version(world.version, world.module, 1)).await?;
        courses::insert(c, org, &course(world.course, "essentials", vec![world.module])).await?;
        enrolments::insert_missing(c, org, world.zoe, world.course, at(0)).await?;
        Ok(world)
    }

    /// The connection that writes: what it has done is seen by the next query.
    pub fn c(&self) -> &DatabaseConnection {
        self.db.writer_connection()
    }

    /// An attempt of Zoé's at the module.
    pub fn attempt(&self, number: u32) -> Attempt {
        let slot = |name: &str| Some(Slot { question: name.parse().ok()?, order: vec![2, 0, 1], stored: Stored::default() });
        Attempt {
            id: id::<AttemptId>(),
            person: self.zoe,
            module: self.module,
            version: self.version,
            number,
            slots: ["q1", "q2", "q3"].into_iter().filter_map(slot).collect(),
            started_at: at(10),
            closes_at: Some(at(30)),
            on_time_out: OnTimeOut::Submit,
            reached: 1,
            submitted_at: None,
            abandoned_at: None,
            outcome: None,
        }
    }
}

pub fn organisation(id: OrganisationId) -> Organisation {
    Organisation {
        id,
        name: "Ville d’Évry".parse().expect("a name"),
        time_zone: chrono_tz::Europe::Paris,
        lang: Lang::Fr,
        show_score: false,
        created_at: at(0),
    }
}

/// A person whose address is made of their id.
pub fn person(id: PersonId, name: &str) -> Person {
    Person {
        id,
        email: format!("{id}@mairie.fr").parse().expect("an address"),
        name: name.parse().expect("a name"),
        name_folded: fold(name),
        password_hash: None,
        department: None,
        lang: Lang::Fr,
        theme: "auto".to_owned(),
        roles: Roles::default(),
        created_at: at(0),
        deactivated_at: None,
    }
}

pub fn version(id: ModuleVersionId, module: ModuleId, number: u32) -> Version {
    Version {
        id,
        module,
        number,
        title: format!("Le Cloud Act, {number}"),
        bundle: format!("{{\"n\":{number}}}"),
        content_hash: format!("hash-{number}"),
        note: String::new(),
        published_at: at(i64::from(number)),
        published_by: None,
    }
}

pub fn course(id: CourseId, slug: &str, modules: Vec<ModuleId>) -> Course {
    Course {
        id,
        slug: slug.parse().expect("a name"),
        titles: BTreeMap::from([(Lang::Fr, "L’essentiel".to_owned()), (Lang::En, "The essentials".to_owned())]),
        validity_months: Some(12),
        everyone: true,
        created_at: at(0),
        modules,
    }
}
