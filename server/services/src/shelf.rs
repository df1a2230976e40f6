//! Published modules, parsed once and kept: a version never changes, so every node may keep its own copy.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use anyhow::{Context as _, anyhow};
use domain::ids::{ModuleVersionId, OrganisationId};
use domain::module::Module;
use formats::{Bundle, Facts};
use store::ConnectionTrait;

use crate::{Error, Result};

/// So many versions are kept; above it the shelf is emptied and fills again with what is read.
const MOST: usize = 512;

/// Parsed versions by id.
#[derive(Clone, Default)]
pub struct Shelf(Arc<RwLock<HashMap<ModuleVersionId, Arc<Module>>>>);

/// Reads a stored bundle with the facts it carries.
pub(crate) fn parse(json: &str) -> Result<(Bundle, Module)> {
    let bundle: Bundle = serde_json::from_str(json).context("a stored bundle")?;
    let facts = bundle_facts(&bundle)?;
    let module = formats::module::parse(&bundle, &facts).map_err(|faults| anyhow!("a stored bundle: {faults:?}"))?;
    Ok((bundle, module))
}

/// A bundle as it is stored.
pub(crate) fn print(bundle: &Bundle) -> Result<String> {
    Ok(serde_json::to_string(bundle).context("a bundle to store")?)
}

pub(crate) fn bundle_facts(bundle: &Bundle) -> Result<Facts> {
    let text = bundle.text("facts.jsonl").unwrap_or_default();
    Facts::parse(text).map_err(|faults| Error::Unexpected(anyhow!("stored facts: {faults:?}")))
}

impl Shelf {
    /// A version of this organisation, from the shelf or the database.
    pub async fn get(&self, c: &impl ConnectionTrait, org: OrganisationId, id: ModuleVersionId) -> Result<Arc<Module>> {
        // Ids are unique over all organisations, and whoever asks read this one in a row of their own organisation.
        if let Some(module) = self.0.read().ok().and_then(|shelf| shelf.get(&id).cloned()) {
            return Ok(module);
        }
        let version = store::modules::find_version(c, org, id).await?.ok_or(Error::NotFound)?;
        let module = Arc::new(parse(&version.bundle)?.1.accepting_every_language());
        if let Ok(mut shelf) = self.0.write() {
            if shelf.len() >= MOST {
                shelf.clear();
            }
            shelf.insert(id, module.clone());
        }
        Ok(module)
    }
}
