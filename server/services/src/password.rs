//! Password hashing: argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), a bounded queue, off the async threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use anyhow::anyhow;
use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use domain::people::{WeakPassword, check_password};
use tokio::sync::Semaphore;

use crate::clock::Chance;
use crate::who::Agent;
use crate::{Context, Error, FieldError, Result};

/// How many sign-ins may wait for a core; the next one is told to come back.
const LONGEST_QUEUE: usize = 256;

/// Hashes and verifies passwords, as many at once as there are cores.
#[derive(Clone)]
pub struct Hasher {
    cores: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    decoy: Arc<OnceLock<String>>,
}

struct Waiting(Arc<AtomicUsize>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

fn hash(password: &str, salt: [u8; 16]) -> Result<String> {
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map_err(|error| anyhow!("argon2: {error}"))?;
    Ok(hash.to_string())
}

impl Hasher {
    /// A hasher for so many cores.
    pub fn new(cores: usize) -> Self {
        Self { cores: Arc::new(Semaphore::new(cores.max(1))), waiting: Arc::default(), decoy: Arc::default() }
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
        let waiting = Waiting(self.waiting.clone());
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= LONGEST_QUEUE {
            return Err(Error::Busy { retry_after: 10 });
        }
        let permit = self.cores.clone().acquire_owned().await.map_err(|error| anyhow!(error))?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop((permit, waiting));
            result
        });
        done.await.map_err(|error| anyhow!(error))?
    }

    /// Hashes a new password.
    pub async fn hash(&self, password: &str, chance: &Chance) -> Result<String> {
        let (password, salt) = (password.to_owned(), chance.bytes());
        self.run(move || hash(&password, salt)).await
    }

    /// Whether a password is the one of a hash. Without a hash it takes as long, and is never right: the answer's delay
    /// does not tell whether an account exists.
    pub async fn verify(&self, password: &str, stored: Option<&str>) -> Result<bool> {
        let (password, stored, decoy) = (password.to_owned(), stored.map(str::to_owned), self.decoy.clone());
        self.run(move || {
            let known = stored.is_some();
            let stored = stored.unwrap_or_else(|| decoy.get_or_init(|| hash("decoy", [0; 16]).unwrap_or_default()).clone());
            let right = Argon2::default().verify_password(password.as_bytes(), stored.as_str()).is_ok();
            Ok(known && right)
        })
        .await
    }
}

/// Checks a new password typed twice.
pub(crate) fn check_new(password: &str, again: &str, name: &str, email: &str) -> Result<()> {
    let weak = check_password(password, name, email).err().map(|weak| match weak {
        WeakPassword::TooShort => "password-too-short",
        WeakPassword::TooLong => "password-too-long",
        WeakPassword::Repetitive => "password-repetitive",
        WeakPassword::Personal => "password-personal",
        WeakPassword::Common => "password-common",
    });
    match weak {
        Some(key) => Err(Error::field("password", key)),
        None if password != again => Err(Error::field("password_again", "passwords-differ")),
        None => Ok(()),
    }
}

/// Changes one's own password. Other sessions end; a mail tells of it.
pub async fn change(ctx: &Context, agent: &Agent, current: &str, password: &str, again: &str) -> Result<()> {
    let person = agent.who().person().clone();
    if !ctx.hasher.verify(current, person.password_hash.as_deref()).await? {
        return Err(Error::Invalid(vec![FieldError::new("current", "password-wrong")]));
    }
    check_new(password, again, person.name.as_str(), person.email.as_str())?;
    let hash = ctx.hasher.hash(password, &ctx.chance).await?;
    let (org, keep, now, job) = (agent.org(), agent.who().token_hash(), ctx.now(), ctx.id());
    ctx.db
        .write(move |tx| {
            Box::pin(async move {
                store::people::set_password(tx, org, person.id, &hash).await?;
                store::sessions::delete_of_person(tx, org, person.id, Some(keep)).await?;
                store::jobs::enqueue(tx, org, job, &store::jobs::Job::SendPasswordChanged { person: person.id }, now, None).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    ctx.wake.notify_one();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a hash says of how it was made, without salt and output.
    fn cost(hash: &str) -> Vec<&str> {
        hash.split('$').take(4).collect()
    }

    #[tokio::test]
    async fn nobodys_password_costs_what_anybodys_does() {
        let hasher = Hasher::new(1);
        let stored = hasher.hash("quatre canards bleus", &Chance::new(|bytes| bytes.fill(7))).await.expect("a hash");
        assert_eq!(cost(&stored), ["", "argon2id", "v=19", "m=19456,t=2,p=1"]);
        assert!(hasher.verify("quatre canards bleus", Some(&stored)).await.expect("an answer"));
        for typed in ["quatre canards bleus", "decoy"] {
            assert!(!hasher.verify(typed, None).await.expect("an answer"), "never right");
        }
        let decoy = hasher.decoy.get().expect("it was hashed against");
        assert_eq!((cost(decoy), decoy.len()), (cost(&stored), stored.len()));
    }
}
