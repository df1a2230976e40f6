//! What handlers share.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use services::Context;
use services::import::Library;

use crate::assets::Assets;
use crate::client::TrustedProxies;

/// What handlers share. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    /// The surroundings of use cases.
    pub ctx: Context,
    /// The client's files.
    pub assets: Arc<Assets>,
    /// Content for new organisations.
    pub library: Arc<Library>,
    /// Whether cookies are for https alone.
    pub secure: bool,
    /// Proxies whose word on the client's address is taken.
    pub proxies: TrustedProxies,
    /// The demonstration's accounts, when it is one.
    pub demo: Option<Arc<Demo>>,
    /// Migrations were applied and the process is not draining.
    pub ready: Arc<Ready>,
}

/// The demonstration's accounts.
#[derive(Clone, Debug)]
pub struct Demo {
    /// The password of its four accounts.
    pub password: String,
}

/// Whether new requests are welcome.
#[derive(Debug, Default)]
pub struct Ready(AtomicBool);

impl Ready {
    /// Says so.
    pub fn set(&self, ready: bool) {
        self.0.store(ready, Ordering::Relaxed);
    }

    /// Whether they are.
    pub fn get(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
