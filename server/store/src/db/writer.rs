//! SQLite's one writer: writes that wait together share a commit, so many agents' answers cost one flush of the disk.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use sea_orm::{DatabaseConnection, SqliteTransactionMode, TransactionOptions, TransactionTrait};
use tokio::sync::{mpsc, oneshot};

use super::Work;
use crate::{Error, Result, Tx};

/// Writes that share one commit at the most.
const MOST_TOGETHER: usize = 64;
/// Writes that may wait; the next caller waits for a place.
const MOST_WAITING: usize = 1024;
/// An operation that takes longer is undone: everybody else is waiting behind it.
const LONGEST: Duration = Duration::from_mins(1);

/// Tells the caller how it went, once it is known whether the group was committed.
type Answer = Box<dyn FnOnce(Result<()>) + Send>;

/// What an operation came to, within the group's transaction.
struct Settled {
    keep: bool,
    answer: Answer,
}

/// Something that waits for its turn to write.
trait Operation: Send {
    /// Runs it in a savepoint.
    fn run(self: Box<Self>, tx: &Tx) -> BoxFuture<'_, Settled>;
    /// Tells its caller that it was not run.
    fn refuse(self: Box<Self>, error: Error);
}

enum Message {
    Write(Box<dyn Operation>),
    Close(oneshot::Sender<()>),
}

/// The way to the task that alone uses the writing connection.
pub(super) struct Writer(mpsc::Sender<Message>);

impl Writer {
    pub(super) fn spawn(connection: DatabaseConnection, commits: Arc<AtomicU64>) -> Self {
        let (sender, receiver) = mpsc::channel(MOST_WAITING);
        tokio::spawn(run(connection, receiver, commits));
        Self(sender)
    }

    pub(super) fn is_closed(&self) -> bool {
        self.0.is_closed()
    }

    pub(super) async fn close(&self) {
        let (done, closed) = oneshot::channel();
        if self.0.send(Message::Close(done)).await.is_ok() {
            let _already_gone = closed.await;
        }
    }

    pub(super) async fn run<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E> + Send + 'static,
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let (reply, result) = oneshot::channel();
        self.0.send(Message::Write(Box::new(Pending { work, reply }))).await.map_err(|_| Error::Closed)?;
        result.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }
}

/// An operation whose caller waits for the reply, or has gone away.
struct Pending<T, E, F> {
    work: F,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Operation for Pending<T, E, F>
where
    F: for<'t> FnOnce(&'t Tx) -> Work<'t, T, E> + Send + 'static,
    T: Send + 'static,
    E: From<Error> + Send + 'static,
{
    fn run(self: Box<Self>, tx: &Tx) -> BoxFuture<'_, Settled> {
        async move {
            let Self { work, reply } = *self;
            let outcome = AssertUnwindSafe(tokio::time::timeout(LONGEST, async { work(tx).await })).catch_unwind().await;
            let result = match outcome {
                Ok(Ok(result)) => result,
                Ok(Err(_elapsed)) => Err(Error::TooLong.into()),
                Err(_panic) => Err(Error::Panicked.into()),
            };
            let keep = result.is_ok();
            let answer = move |committed: Result<()>| {
                let _gone = reply.send(result.and_then(|value| committed.map(|()| value).map_err(E::from)));
            };
            Settled { keep, answer: Box::new(answer) }
        }
        .boxed()
    }

    fn refuse(self: Box<Self>, error: Error) {
        let _gone = self.reply.send(Err(error.into()));
    }
}

async fn run(connection: DatabaseConnection, mut waiting: mpsc::Receiver<Message>, commits: Arc<AtomicU64>) {
    while let Some(message) = waiting.recv().await {
        let first = match message {
            Message::Write(operation) => operation,
            Message::Close(done) => return close(waiting, done),
        };
        let mut group = Group { answers: Vec::new(), close: None };
        let committed = AssertUnwindSafe(group.run(&connection, first, &mut waiting)).catch_unwind().await;
        let committed = committed.unwrap_or(Err(Error::Panicked));
        if committed.is_ok() {
            commits.fetch_add(1, Ordering::Relaxed);
        }
        for answer in group.answers {
            answer(committed.clone());
        }
        if let Some(done) = group.close {
            return close(waiting, done);
        }
    }
}

fn close(mut waiting: mpsc::Receiver<Message>, done: oneshot::Sender<()>) {
    waiting.close();
    let _gone = done.send(());
}

/// Operations that share one transaction.
struct Group {
    answers: Vec<Answer>,
    close: Option<oneshot::Sender<()>>,
}

impl Group {
    /// Runs the first operation and those that already wait, then commits. Whatever fails here fails for all of them: SQLite
    /// undoes a whole transaction by itself when the disk is full or broken.
    async fn run(
        &mut self,
        connection: &DatabaseConnection,
        first: Box<dyn Operation>,
        waiting: &mut mpsc::Receiver<Message>,
    ) -> Result<()> {
        let immediate = TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
        let tx = match connection.begin_with_options(immediate).await {
            Ok(tx) => tx,
            Err(error) => {
                first.refuse(error.clone().into());
                return Err(error.into());
            }
        };
        let mut next = Some(first);
        while let Some(operation) = next.take() {
            self.apart(&tx, operation).await?;
            if self.answers.len() < MOST_TOGETHER {
                match waiting.try_recv() {
                    Ok(Message::Write(operation)) => next = Some(operation),
                    Ok(Message::Close(done)) => self.close = Some(done),
                    Err(_none) => {}
                }
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// Runs one operation in a savepoint, so that it can be undone without the others.
    async fn apart(&mut self, tx: &Tx, operation: Box<dyn Operation>) -> Result<()> {
        let savepoint = match tx.begin().await {
            Ok(savepoint) => savepoint,
            Err(error) => {
                operation.refuse(error.clone().into());
                return Err(error.into());
            }
        };
        let settled = operation.run(&savepoint).await;
        self.answers.push(settled.answer);
        if settled.keep {
            savepoint.commit().await?;
        } else {
            savepoint.rollback().await?;
        }
        Ok(())
    }
}
