//! scratch
use crate::store_world::{World, at, id, person};
use anyhow::Result;
use domain::quiz::{Answer, Stored};
use std::time::Instant;
use store::{attempts, enrolments, people, progress, report};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bench() -> Result<()> {
    let world = World::new().await?;
    let (org, course, module) = (world.org, world.course, world.module);
    let n = 20_000;
    let t = Instant::now();
    world
        .db
        .write(move |tx| {
            Box::pin(async move {
                for i in 0..n {
                    people::insert(tx, org, &person(id(), &format!("Agent {i}"))).await?;
                }
                enrolments::insert_everyone(tx, org, course, at(0)).await
            })
        })
        .await?;
    eprintln!("insert {n}: {:?}", t.elapsed());
    let all = people::list_all(world.c(), org).await?;
    let some: Vec<_> = all.iter().take(2000).map(|p| p.id).collect();
    let t = Instant::now();
    let list = all.iter().map(|p| p.id).collect::<Vec<_>>();
    world
        .db
        .write(move |tx| {
            Box::pin(async move {
                for p in list {
                    progress::begin(tx, org, p, module, None, at(1)).await?;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    eprintln!("begin: {:?}", t.elapsed());
    let t = Instant::now();
    let rows = report::people_progress(world.db.read(), org, course).await?;
    eprintln!("report {}: {:?}", rows.len(), t.elapsed());
    let t = Instant::now();
    people::search(world.db.read(), org, "ent 19", 1, 50).await?;
    eprintln!("search: {:?}", t.elapsed());
    let mut list = Vec::new();
    let base = world.attempt(1);
    for p in some {
        let mut a = base.clone();
        a.id = id();
        a.person = p;
        list.push(a.clone());
    }
    let ids: Vec<_> = list.iter().map(|a| a.id).collect();
    world
        .db
        .write(move |tx| {
            Box::pin(async move {
                for a in list {
                    attempts::insert(tx, org, &a, 1).await?;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    let (t, before) = (Instant::now(), world.db.commits());
    let tasks: Vec<_> = ids
        .into_iter()
        .map(|a| {
            let db = world.db.clone();
            tokio::spawn(async move {
                let t = Instant::now();
                db.write(move |tx| {
                    Box::pin(async move {
                        let _held = attempts::load_for_update(tx, org, a).await?;
                        attempts::save_answer(tx, org, a, 0, &Stored { revision: 1, answer: Some(Answer::Choice(1)) }, at(2)).await
                    })
                })
                .await?;
                Ok::<_, store::Error>(t.elapsed())
            })
        })
        .collect();
    let mut worst = std::time::Duration::ZERO;
    for task in tasks {
        worst = worst.max(task.await??);
    }
    eprintln!("2000 saves: {:?}, {} commits, worst {worst:?}", t.elapsed(), world.db.commits() - before);
    Ok(())
}
