//! The site as it runs: its log, and how it stops.

use std::io::{BufRead, BufReader, Read as _, Write as _};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::program::{Home, Program, Reply, connect, form_head, get};

#[test]
fn the_log_knows_a_request_by_the_id_of_its_answer() -> Result<()> {
    let home = Home::new()?;
    let (mut site, port) = Program::serve(home.command(&["serve", "--no-worker"]).env("TRAJECTOIRE_LOG", "web=debug"))?;
    let (first, second) = (get(port, "/healthz")?, get(port, "/verify/nothing?secret=1")?);
    for (reply, road) in [(&first, "/healthz"), (&second, "/verify/{serial}")] {
        let id = reply.header("x-request-id").context("an answer has an id")?;
        let line: Value = serde_json::from_str(&site.logs(id)?)?;
        assert_eq!((&line["span"]["id"], &line["span"]["road"]), (&Value::from(id), &Value::from(road)), "{line}");
        assert_eq!((&line["message"], &line["status"]), (&Value::from("answered"), &Value::from(reply.status)), "{line}");
    }
    assert_ne!(first.header("x-request-id"), second.header("x-request-id"));
    let ended = site.stop()?;
    assert!(ended.status.success() && !ended.err.contains("secret") && !ended.err.contains("127.0.0.1"), "{ended:?}");
    for line in ended.err.lines() {
        serde_json::from_str::<Value>(line).with_context(|| line.to_owned())?;
    }
    Ok(())
}

#[test]
fn a_request_under_way_is_answered_before_the_site_stops() -> Result<()> {
    let home = Home::new()?;
    let (mut site, port) = Program::serve(&mut home.command(&["serve"]))?;
    let (half, rest) = ("lang=en&ret", "urn=%2Fverify");
    let mut stream = connect(port)?;
    write!(stream, "{}Expect: 100-continue\r\n\r\n", form_head(port, "/language", half.len() + rest.len()))?;
    // The site asks for the body once the request is in a handler's hands.
    let mut answers = BufReader::new(stream.try_clone()?);
    let mut line = String::new();
    answers.read_line(&mut line)?;
    assert_eq!(line, "HTTP/1.1 100 Continue\r\n");
    answers.read_line(&mut line)?;
    write!(stream, "{half}")?;
    site.terminate()?;
    site.logs("stopping")?;
    write!(stream, "{rest}")?;
    let reply = Reply::read(answers.by_ref())?;
    assert_eq!((reply.status, reply.header("location")), (303, Some("/verify")), "{reply:?}");
    let ended = site.end()?;
    assert_eq!(ended.status.code(), Some(0), "{ended:?}");
    Ok(())
}
