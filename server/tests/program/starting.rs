//! A start that says what is wrong before anything listens, or where things go.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;

use anyhow::Result;

use crate::program::{Ended, Home, Program};

/// Every command that reads the configuration and could go on without the wrong value.
const COMMANDS: [&[&str]; 4] = [&["serve"], &["serve", "--no-worker"], &["work"], &["migrate"]];

/// It ended with an error that names the variable and what is expected, and nothing had begun.
fn refused(home: &Home, ended: &Ended, name: &str) {
    assert_eq!(ended.status.code(), Some(1), "{name}: {ended:?}");
    assert!(ended.err.contains(&format!("TRAJECTOIRE_{name} ")) && ended.err.contains("; expected "), "{name}: {ended:?}");
    assert_eq!(ended.out, "", "{name}");
    assert!(!home.data().exists(), "{name}: nothing was made");
}

#[test]
fn a_wrong_value_stops_every_command_before_anything_listens() -> Result<()> {
    let home = Home::new()?;
    let file = home.folder.path().join("file");
    fs::write(&file, "neither a folder nor a certificate\n")?;
    let file = file.display().to_string();
    for command in COMMANDS {
        for (name, value) in [
            ("MAIL_FROM", "Bureau"),
            ("SMTP_URL", "http://mail.ville.example"),
            ("SMTP_URL", "smtps://formation@mail.ville.example"),
            ("SMTP_CA_FILE", &file),
            ("LOG", "web=loud"),
            ("DATA_DIR", &file),
        ] {
            let ended = Program::start(home.command(command).env(format!("TRAJECTOIRE_{name}"), value))?.end()?;
            refused(&home, &ended, name);
        }
    }
    Ok(())
}

#[test]
fn a_variable_that_is_not_utf8_is_refused_by_name_and_another_programs_is_let_alone() -> Result<()> {
    let home = Home::new()?;
    let bytes = OsStr::from_bytes(b"\xff");
    let ended = Program::start(home.command(&["serve"]).env("TRAJECTOIRE_BASE_URL", bytes))?.end()?;
    refused(&home, &ended, "BASE_URL");
    let ended = Program::start(home.command(&["migrate"]).env("OTHER", bytes))?.end()?;
    assert!(ended.status.success(), "{ended:?}");
    Ok(())
}

#[test]
fn a_file_says_what_variables_would_and_is_refused_by_name() -> Result<()> {
    let home = Home::new()?;
    let file = home.folder.path().join("trajectoire.toml");
    let name = file.display().to_string();
    let run = || Program::start(home.command(&["migrate", "--config", &name]).env_remove("TRAJECTOIRE_DATA_DIR"))?.end();
    for (text, said) in [
        (None, format!("the configuration file {name}")),
        (Some("data_dir = true"), format!("data_dir in {name}: expected a text or a number")),
        (Some("data_dir = 'data'\nlog_format = 'xml'"), "TRAJECTOIRE_LOG_FORMAT cannot be used; expected json or text".to_owned()),
        (Some("data_dir = 'data'\ndatadir = 'data'"), "TRAJECTOIRE_DATADIR is not known".to_owned()),
    ] {
        if let Some(text) = text {
            fs::write(&file, text)?;
        }
        let ended = run()?;
        assert_eq!((ended.status.code(), ended.out.as_str()), (Some(1), ""), "{ended:?}");
        assert!(ended.err.contains(&said) && !home.data().exists(), "{said}: {ended:?}");
    }
    fs::write(&file, "data_dir = 'data'\n")?;
    let ended = run()?;
    assert!(ended.status.success() && home.data().join("trajectoire.db").exists(), "{ended:?}");
    Ok(())
}

#[test]
fn without_a_mail_server_the_start_says_where_mails_are_written() -> Result<()> {
    let home = Home::new()?;
    let folder = home.data().join("mail");
    let said = format!("No TRAJECTOIRE_SMTP_URL: mails are written to {}\n", folder.display());
    let (program, _) = Program::serve(&mut home.command(&["serve"]))?;
    assert!(folder.is_dir());
    let ended = program.stop()?;
    assert!(ended.status.success() && ended.out.contains(&said), "{ended:?}");
    let (program, _) = Program::serve(home.command(&["serve"]).env("TRAJECTOIRE_SMTP_URL", "smtp+insecure://127.0.0.1:1"))?;
    let ended = program.stop()?;
    assert!(ended.status.success() && !ended.out.contains("TRAJECTOIRE_SMTP_URL"), "{ended:?}");
    Ok(())
}

#[test]
fn a_folder_for_mails_that_cannot_be_made_is_said_before_anything_listens() -> Result<()> {
    let home = Home::new()?;
    fs::create_dir(home.data())?;
    fs::write(home.data().join("mail"), "a file")?;
    for command in [&["serve"][..], &["serve", "--no-worker"], &["work"]] {
        let ended = home.run(command)?;
        assert_eq!((ended.status.code(), ended.out.as_str()), (Some(1), ""), "{ended:?}");
        assert!(ended.err.contains("TRAJECTOIRE_DATA_DIR cannot be used; expected a folder"), "{ended:?}");
    }
    Ok(())
}
