//! Bringing modules and courses of files into an organisation: all of it, or none.

use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{CourseId, ModuleId, ModuleVersionId, OrganisationId};
use domain::module::Module;
use formats::courses::CourseFile;
use formats::module::{Remark, remarks};
use formats::{Bundle, Facts, Fault};
use sha2::{Digest, Sha256};
use store::{Tx, courses, modules};

use crate::{Context, Result, enrol};

/// Modules and courses, read and checked.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Modules with the bundles they came from, facts included.
    pub modules: Vec<(Bundle, Module)>,
    /// Courses.
    pub courses: Vec<CourseFile>,
    /// Every fact that may be cited.
    pub facts: Facts,
    /// What wants reading again, or soon will: module and date. No mistake, a warning.
    pub overdue: Vec<(String, NaiveDate)>,
}

impl Library {
    /// What is weak in its modules on a day, by module: no mistake, advice to who writes.
    pub fn remarks(&self, today: NaiveDate) -> Vec<(String, Remark)> {
        let of_module = |(bundle, module): &(Bundle, Module)| {
            let slug = module.slug.to_string();
            remarks(bundle, module, today).into_iter().map(move |remark| (slug.clone(), remark)).collect::<Vec<_>>()
        };
        self.modules.iter().flat_map(of_module).collect()
    }
}

/// Reads a folder of content, given as paths and bytes: `facts/facts.jsonl`, `courses.toml`, `modules/<slug>/…`.
/// Every mistake is named; nothing of a faulty library is used.
pub fn read_library(files: Vec<(String, Vec<u8>)>, today: NaiveDate) -> std::result::Result<Library, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut facts = Facts::default();
    let mut library = Library::default();
    let mut folders: std::collections::BTreeMap<String, Vec<(String, Vec<u8>)>> = std::collections::BTreeMap::new();
    for (path, bytes) in files {
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        if path == "facts/facts.jsonl" {
            match Facts::parse(&text()) {
                Ok(parsed) => facts = parsed,
                Err(found) => faults.extend(within("facts", found)),
            }
        } else if path == "courses.toml" {
            match formats::courses::parse(&text()) {
                Ok(parsed) => library.courses = parsed,
                Err(found) => faults.extend(found),
            }
        } else if let Some((slug, inner)) = path.strip_prefix("modules/").and_then(|rest| rest.split_once('/')) {
            folders.entry(slug.to_owned()).or_default().push((inner.to_owned(), bytes));
        }
    }
    for (slug, files) in folders {
        match read_module(&slug, files, &facts) {
            Ok((bundle, module)) => {
                if module.review_by - chrono::TimeDelta::days(30) <= today {
                    library.overdue.push((slug, module.review_by));
                }
                library.modules.push((bundle, module));
            }
            Err(found) => faults.extend(within(&format!("modules/{slug}"), found)),
        }
    }
    for course in &library.courses {
        for slug in course.modules.iter().filter(|slug| !library.modules.iter().any(|(_, module)| module.slug == **slug)) {
            let reason = domain::module::Reason::with("unknown-module", "module", slug);
            faults.push(Fault { file: "courses.toml".into(), line: 0, reason });
        }
    }
    library.facts = facts;
    if faults.is_empty() { Ok(library) } else { Err(faults) }
}

fn within(folder: &str, faults: Vec<Fault>) -> impl Iterator<Item = Fault> {
    let folder = folder.to_owned();
    faults.into_iter().map(move |fault| Fault { file: format!("{folder}/{}", fault.file), ..fault })
}

fn read_module(slug: &str, files: Vec<(String, Vec<u8>)>, facts: &Facts) -> std::result::Result<(Bundle, Module), Vec<Fault>> {
    let mut bundle = Bundle::from_files(files)?;
    let module = formats::module::parse(&bundle, facts)?;
    let mut faults = formats::module::faults(&bundle, facts, &module);
    if module.slug.as_str() != slug {
        let reason = domain::module::Reason::with("slug-is-not-the-folder", "slug", &module.slug);
        faults.push(Fault { file: "module.toml".into(), line: 0, reason });
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    formats::edit::put_facts(&mut bundle, facts, &module);
    Ok((bundle, module))
}

/// What is to be written, with the ids it will have.
pub struct Plan {
    now: DateTime<Utc>,
    modules: Vec<PlannedModule>,
    courses: Vec<(CourseId, CourseFile)>,
}

struct PlannedModule {
    id: ModuleId,
    version: ModuleVersionId,
    slug: domain::ids::ModuleSlug,
    title: String,
    bundle: String,
    hash: String,
}

/// What a bundle is known by.
pub(crate) fn content_hash(json: &str) -> String {
    let digest: [u8; 32] = Sha256::digest(json.as_bytes()).into();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Prepares the writing of a library.
pub fn plan(ctx: &Context, library: &Library, now: DateTime<Utc>) -> Result<Plan> {
    let module = |(bundle, module): &(Bundle, Module)| {
        let json = crate::shelf::print(bundle)?;
        Ok(PlannedModule {
            id: ctx.id_at(now),
            version: ctx.id_at(now),
            slug: module.slug.clone(),
            title: module.master().title.clone(),
            hash: content_hash(&json),
            bundle: json,
        })
    };
    Ok(Plan {
        now,
        modules: library.modules.iter().map(module).collect::<Result<_>>()?,
        courses: library.courses.iter().map(|course| (ctx.id_at(now), course.clone())).collect(),
    })
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Modules of which a version was published, with its number.
    pub published: Vec<(String, u32)>,
    /// Modules left alone: a trainer's own version is newer.
    pub kept: Vec<String>,
}

/// Writes a library into an organisation. What is there unchanged is left alone, and so is what a trainer has published since.
pub async fn apply(tx: &Tx, org: OrganisationId, plan: Plan) -> Result<Imported> {
    let mut imported = Imported::default();
    for planned in plan.modules {
        let id = match modules::find_by_slug(tx, org, &planned.slug).await? {
            Some(module) => module.id,
            None => {
                modules::insert(tx, org, planned.id, &planned.slug, plan.now).await?;
                planned.id
            }
        };
        let heads = modules::list_versions(tx, org, id).await?;
        if heads.iter().any(|head| head.content_hash == planned.hash) {
            continue;
        }
        let newest = heads.iter().max_by_key(|head| head.number);
        if newest.is_some_and(|head| head.published_by.is_some()) {
            imported.kept.push(planned.slug.to_string());
            continue;
        }
        let number = newest.map_or(1, |head| head.number + 1);
        let version = modules::Version {
            id: planned.version,
            module: id,
            number,
            title: planned.title,
            bundle: planned.bundle,
            content_hash: planned.hash,
            note: String::new(),
            published_at: plan.now,
            published_by: None,
        };
        modules::insert_version(tx, org, &version).await?;
        imported.published.push((planned.slug.to_string(), number));
    }
    for (id, file) in plan.courses {
        if courses::find_by_slug(tx, org, &file.slug).await?.is_some() {
            continue;
        }
        let mut members = Vec::with_capacity(file.modules.len());
        for slug in &file.modules {
            members.extend(modules::find_by_slug(tx, org, slug).await?.map(|module| module.id));
        }
        let course = courses::Course {
            id,
            slug: file.slug.clone(),
            titles: file.title.clone(),
            validity_months: file.validity_months.map(u32::from),
            everyone: file.everyone,
            created_at: plan.now,
            modules: members,
        };
        courses::insert(tx, org, &course).await?;
        if file.everyone {
            enrol::everyone(tx, org, id, plan.now).await?;
        }
    }
    Ok(imported)
}

/// Brings a library into every organisation of the instance.
pub async fn everywhere(ctx: &Context, library: &Library) -> Result<Vec<(OrganisationId, Imported)>> {
    let mut done = Vec::new();
    for organisation in store::organisations::list(ctx.db.read()).await? {
        let (org, plan) = (organisation.id, plan(ctx, library, ctx.now())?);
        let imported = ctx.db.write(move |tx| Box::pin(async move { apply(tx, org, plan).await })).await?;
        done.push((org, imported));
    }
    Ok(done)
}
