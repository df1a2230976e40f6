//! A folder for mails: one file each, whole or not there.

use std::io;
use std::path::Path;

use tokio::fs::{self, File};
use tokio::io::AsyncWriteExt;

use crate::message::Message;
use crate::send_error::SendError;

/// Writes `<job id>.eml`. A reader of the folder never sees half a mail.
pub(super) async fn write(folder: &Path, message: &Message) -> Result<(), SendError> {
    let bytes = message.to_bytes()?;
    whole(folder, &message.id.to_string(), &bytes).await.map_err(|error| {
        tracing::warn!(job = %message.id, kind = ?error.kind(), "a mail could not be written to the folder");
        SendError::Temporary("folder".to_owned())
    })
}

async fn whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let draft = folder.join(format!(".{name}.part"));
    let mut file = File::create(&draft).await?;
    file.write_all(bytes).await?;
    file.sync_all().await?;
    fs::rename(&draft, folder.join(format!("{name}.eml"))).await
}
