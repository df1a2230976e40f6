//! What every use case needs: the database, the time, chance, the modules on the shelf.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use store::Db;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::clock::{Chance, Clock};
use crate::password::Hasher;
use crate::shelf::Shelf;

/// The surroundings of a use case. Cheap to clone.
#[derive(Clone)]
pub struct Context {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// Random bytes.
    pub chance: Chance,
    /// Password hashing, off the async threads.
    pub hasher: Hasher,
    /// Published modules, read once.
    pub shelf: Shelf,
    /// The site's own address, without a slash at the end: `https://formation.exemple.fr`.
    pub base_url: Arc<str>,
    /// Wakes the worker of this process when a job is waiting.
    pub wake: Arc<Notify>,
}

impl Context {
    /// The time, to the millisecond.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// A fresh id, in the order of time (UUIDv7, RFC 9562 §5.7).
    pub fn id<T: From<Uuid>>(&self) -> T {
        self.id_at(self.now())
    }

    /// A fresh id of an instant.
    pub fn id_at<T: From<Uuid>>(&self, at: DateTime<Utc>) -> T {
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.chance.bytes()).into_uuid().into()
    }
}
