//! Agents who start attempts, and agents who take whole ones by the plain forms, page after page.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use tokio::task::JoinSet;

use crate::client::{Ask, Client};
use crate::form::Form;
use crate::seed::Seeded;
use crate::spread::Spread;

/// The modules, each with a quiz.
const MODULES: [&str; 2] = ["cloud-act", "rgpd"];
/// More pages than an attempt has.
const PAGES: u32 = 100;

/// Starts of attempts, each by an agent who starts the quiz of this module for the first time.
pub async fn starts(port: u16, seeded: &Seeded, clients: usize, time: Duration) -> Result<Spread> {
    let agents: Vec<Arc<str>> = std::iter::from_fn(|| seeded.take()).take(4000).collect();
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for own in agents.chunks(agents.len().div_ceil(clients).max(1)).map(<[_]>::to_vec) {
        let mut client = Client::connect(port).await?;
        tasks.spawn(async move {
            let mut times = Vec::new();
            for cookie in own {
                for module in MODULES {
                    if begun.elapsed() >= time {
                        return Ok(times);
                    }
                    let asked = Instant::now();
                    client.ask(Ask::post(&cookie, &format!("/modules/{module}/attempts"), "")).await?.leads_to()?;
                    times.push(asked.elapsed());
                }
            }
            anyhow::Ok(times)
        });
    }
    let times = tasks.join_all().await.into_iter().collect::<Result<Vec<_>>>()?;
    Ok(Spread::new(times.concat(), begun.elapsed()))
}

/// Whole attempts, each by another agent; with how many requests they took together.
pub async fn whole(port: u16, seeded: &Seeded, clients: usize, time: Duration) -> Result<(Spread, u32)> {
    let agents: Vec<Arc<str>> = std::iter::from_fn(|| seeded.take()).collect();
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for own in agents.chunks(agents.len().div_ceil(clients).max(1)).map(<[_]>::to_vec) {
        let mut client = Client::connect(port).await?;
        tasks.spawn(async move {
            let (mut times, mut requests) = (Vec::new(), 0);
            for cookie in own {
                if begun.elapsed() >= time {
                    break;
                }
                let asked = Instant::now();
                requests += take(&mut client, &cookie).await?;
                times.push(asked.elapsed());
            }
            anyhow::Ok((times, requests))
        });
    }
    let done = tasks.join_all().await.into_iter().collect::<Result<Vec<_>>>()?;
    let requests = done.iter().map(|(_, requests)| requests).sum();
    let times: Vec<_> = done.into_iter().map(|(times, _)| times).collect();
    Ok((Spread::new(times.concat(), begun.elapsed()), requests))
}

/// Start, the first page, every answer with the page after it, the look-through, submit, the result; every redirection followed.
async fn take(client: &mut Client, cookie: &str) -> Result<u32> {
    let started = client.ask(Ask::post(cookie, "/modules/rgpd/attempts", "")).await?;
    let attempt = started.leads_to()?.to_owned();
    let mut address = client.ask(Ask::get(cookie, &attempt)).await?.leads_to()?.to_owned();
    let mut requests = 2;
    while !address.ends_with("/review") {
        ensure!(requests < PAGES, "{address} comes again and again");
        let page = client.ask(Ask::get(cookie, &address)).await?.page()?;
        let sent = Form::read(&page)?.sent(false);
        let saved = client.ask(Ask::post(cookie, &format!("{attempt}/answers"), &sent)).await?;
        saved.leads_to()?.clone_into(&mut address);
        requests += 2;
    }
    client.ask(Ask::get(cookie, &address)).await?.must(200)?;
    let submitted = client.ask(Ask::post(cookie, &format!("{attempt}/submit"), "")).await?;
    client.ask(Ask::get(cookie, submitted.leads_to()?)).await?.must(200)?;
    Ok(requests + 3)
}
