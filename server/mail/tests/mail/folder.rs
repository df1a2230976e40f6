//! Mails into a folder and into memory.

use std::sync::{Arc, Mutex};

use crate::sample;
use mail::{SendError, Transport};

fn files(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn one_job_is_one_file_however_often_it_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let transport = Transport::Folder(folder.path().to_owned());
    for job in [1, 2, 1, 1] {
        transport.send(&sample::message(job)).await.expect("written");
    }
    assert_eq!(files(folder.path()), ["00000000-0000-0000-0000-000000000001.eml", "00000000-0000-0000-0000-000000000002.eml"]);
    let bytes = std::fs::read(folder.path().join("00000000-0000-0000-0000-000000000001.eml")).expect("read");
    assert_eq!(Ok(bytes), sample::message(1).to_bytes());
}

#[tokio::test]
async fn a_folder_that_is_away_may_come_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let transport = Transport::Folder(folder.path().join("away"));
    assert_eq!(transport.send(&sample::message(1)).await, Err(SendError::Temporary("folder".to_owned())));
    std::fs::create_dir(folder.path().join("away")).expect("made");
    assert_eq!(transport.send(&sample::message(1)).await, Ok(()));
}

#[tokio::test]
async fn memory_keeps_every_mail_in_order() {
    let list = Arc::new(Mutex::new(Vec::new()));
    let transport = Transport::Memory(Arc::clone(&list));
    for job in [2, 1, 2] {
        transport.clone().send(&sample::message(job)).await.expect("kept");
    }
    assert_eq!(*list.lock().expect("whole"), [sample::message(2), sample::message(1), sample::message(2)]);
}
