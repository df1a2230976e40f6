//! Attempts and answers: one open at a time, each answer over its last revision, closed once.

use std::collections::BTreeMap;

use anyhow::Result;
use domain::quiz::{Answer, Attempt, Earned, Fraction, Outcome, Stored};
use store::{Error, attempts};

use crate::store_world::{World, at, id};

fn graded(mut attempt: Attempt) -> Attempt {
    let (earned, whole) = (Fraction::of(7, 4), Fraction::whole(3));
    attempt.submitted_at = Some(at(20));
    attempt.outcome = Some(Outcome { submitted_at: at(20), earned, whole, confident: None, passed: false });
    attempt
}

fn typed(revision: u32, text: &str) -> Stored {
    Stored { revision, answer: Some(Answer::Text(text.to_owned())), ..Stored::default() }
}

#[tokio::test]
async fn an_attempt_reads_back_with_its_answers() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let mut attempt = world.attempt(1);
    attempts::insert(c, org, &attempt, u64::MAX).await?;
    assert_eq!(attempts::find(c, org, attempt.id).await?.as_ref(), Some(&attempt));
    let answers = [
        Answer::Order(vec![1, 2, 0]),
        Answer::Pairs(BTreeMap::from([(0, 2), (1, 0)])),
        Answer::Text("« L’été » \u{202f}; <b>'\"\\".to_owned()),
    ];
    for (index, answer) in answers.into_iter().enumerate() {
        let stored = Stored { revision: 1, answer: Some(answer), ..Stored::default() };
        attempts::save_answer(c, org, attempt.id, index, &stored, at(11)).await?;
        attempt.slots[index].stored = stored;
    }
    assert_eq!(attempts::find(c, org, attempt.id).await?.as_ref(), Some(&attempt));
    assert_eq!(attempts::load_for_update(c, org, attempt.id).await?.as_ref(), Some(&attempt));
    let cleared = Stored { revision: 2, answer: None, ..Stored::default() };
    attempts::save_answer(c, org, attempt.id, 1, &cleared, at(12)).await?;
    attempt.slots[1].stored = cleared;
    assert_eq!(attempts::find(c, org, attempt.id).await?.as_ref(), Some(&attempt));
    assert_eq!(attempts::find(c, id(), attempt.id).await?, None, "not another organisation's");
    Ok(())
}

#[tokio::test]
async fn only_one_attempt_is_open() -> Result<()> {
    let world = World::new().await?;
    let (c, org, zoe, module) = (world.c(), world.org, world.zoe, world.module);
    assert_eq!(attempts::next_number(c, org, zoe, module).await?, 1);
    let first = world.attempt(1);
    attempts::insert(c, org, &first, 1).await?;
    assert!(matches!(attempts::insert(c, org, &world.attempt(2), 2).await, Err(Error::Conflict)));
    assert_eq!(attempts::find_open(c, org, zoe, module).await?, Some(first.id));
    assert_eq!(attempts::open_of_person(c, org, zoe).await?, [(module, first.id)]);

    attempts::save_outcome(c, org, &graded(first.clone()), &[]).await?;
    assert_eq!(attempts::find_open(c, org, zoe, module).await?, None);
    assert!(matches!(attempts::insert(c, org, &world.attempt(1), 2).await, Err(Error::Conflict)), "a number comes once");
    assert_eq!(attempts::next_number(c, org, zoe, module).await?, 2);
    let second = world.attempt(2);
    attempts::insert(c, org, &second, 2).await?;
    attempts::save_outcome(c, org, &graded(second.clone()), &[]).await?;
    attempts::insert(c, org, &world.attempt(3), 3).await?;

    let heads = attempts::list_of(c, org, zoe, module).await?;
    assert_eq!(heads.iter().map(|head| head.number).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!((heads[0].earned, heads[0].whole, heads[0].passed), (Some(Fraction::of(7, 4)), Some(Fraction::whole(3)), Some(false)));
    assert_eq!((heads[0].submitted_at, heads[2].submitted_at, heads[2].earned), (Some(at(20)), None, None));
    let met = attempts::met(c, org, zoe, module).await?;
    assert_eq!(
        met.into_iter().map(|(question, times)| (question.to_string(), times)).collect::<Vec<_>>(),
        [("q1".to_owned(), 3), ("q2".to_owned(), 3), ("q3".to_owned(), 3)]
    );
    Ok(())
}

#[tokio::test]
async fn an_answer_is_saved_over_the_revision_before_it() -> Result<()> {
    let world = World::new().await?;
    let (c, org, attempt) = (world.c(), world.org, world.attempt(1));
    attempts::insert(c, org, &attempt, 1).await?;
    let save = async |stored: Stored| attempts::save_answer(c, org, attempt.id, 0, &stored, at(11)).await;
    assert!(matches!(save(typed(2, "early")).await, Err(Error::Conflict)), "there is no first one");
    save(typed(1, "one")).await?;
    assert!(matches!(save(typed(1, "again")).await, Err(Error::Conflict)));
    save(typed(2, "two")).await?;
    assert!(matches!(save(typed(2, "again")).await, Err(Error::Conflict)));
    assert!(matches!(save(typed(4, "too far")).await, Err(Error::Conflict)));
    let stored = attempts::find(c, org, attempt.id).await?.map(|attempt| attempt.slots[0].stored.clone());
    assert_eq!(stored, Some(typed(2, "two")));
    let of_nobody = attempts::save_answer(c, org, id(), 0, &typed(1, "x"), at(11)).await;
    assert!(of_nobody.is_err(), "no such attempt");
    Ok(())
}

#[tokio::test]
async fn an_attempt_is_closed_once_with_what_each_question_earned() -> Result<()> {
    let world = World::new().await?;
    let (c, org, attempt) = (world.c(), world.org, world.attempt(1));
    attempts::insert(c, org, &attempt, 1).await?;
    attempts::save_answer(c, org, attempt.id, 2, &typed(1, "three"), at(11)).await?;
    assert!(attempts::save_outcome(c, org, &attempt, &[]).await.is_err(), "there is no outcome yet");
    assert_eq!(attempts::fractions(c, org, attempt.id).await?, []);
    assert_eq!(attempts::list_graded(c, org, None, 10).await?, []);

    let closed = graded(attempt.clone());
    let fractions = [Fraction::ZERO, Fraction::ONE, Fraction::of(3, 4)];
    let earned = fractions.map(Earned::Fraction);
    attempts::save_outcome(c, org, &closed, &earned).await?;
    assert!(matches!(attempts::save_outcome(c, org, &closed, &earned).await, Err(Error::Conflict)));
    let mut expected = closed.clone();
    expected.slots[2].stored = typed(1, "three");
    assert_eq!(attempts::find(c, org, attempt.id).await?, Some(expected), "unanswered questions stay unanswered");
    assert_eq!(attempts::fractions(c, org, attempt.id).await?, fractions);
    assert_eq!(attempts::list_graded(c, org, None, 10).await?, [attempt.id]);
    assert_eq!(attempts::list_graded(c, org, Some(attempt.id), 10).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_third_is_kept_to_the_billionth() -> Result<()> {
    let world = World::new().await?;
    let (c, org) = (world.c(), world.org);
    let mut attempt = world.attempt(1);
    attempts::insert(c, org, &attempt, 1).await?;
    attempt.submitted_at = Some(at(20));
    attempt.outcome =
        Some(Outcome { submitted_at: at(20), earned: Fraction::of(-1, 3), whole: Fraction::ONE, confident: None, passed: true });
    attempts::save_outcome(c, org, &attempt, &[Earned::Fraction(Fraction::of(-1, 3))]).await?;
    let outcome = attempts::find(c, org, attempt.id).await?.and_then(|attempt| attempt.outcome);
    assert_eq!(outcome.map(|outcome| (outcome.earned, outcome.passed)), Some((Fraction::of(-333_333_333, 1_000_000_000), true)));
    Ok(())
}

#[tokio::test]
async fn attempts_whose_time_is_over_are_found_everywhere() -> Result<()> {
    let world = World::new().await?;
    let other = World::within(world.db.clone()).await?;
    let c = world.c();
    let (first, second) = (world.attempt(1), Attempt { closes_at: Some(at(29)), ..other.attempt(1) });
    attempts::insert(c, world.org, &first, 1).await?;
    attempts::insert(c, other.org, &second, 1).await?;
    assert_eq!(attempts::over(c, at(29), 10).await?, [], "the very instant is not over");
    assert_eq!(attempts::over(c, at(31), 10).await?, [(other.org, second.id), (world.org, first.id)]);
    assert_eq!(attempts::over(c, at(31), 1).await?, [(other.org, second.id)]);
    attempts::save_outcome(c, other.org, &graded(second), &[]).await?;
    assert_eq!(attempts::over(c, at(31), 10).await?, [(world.org, first.id)]);
    Ok(())
}

#[tokio::test]
async fn of_many_tabs_that_save_at_once_one_wins() -> Result<()> {
    let world = World::new().await?;
    let (org, attempt) = (world.org, world.attempt(1));
    attempts::insert(world.c(), org, &attempt, 1).await?;
    let tabs = (0..20).map(|tab| {
        let id = attempt.id;
        world.db.write(move |tx| {
            Box::pin(async move {
                let held = attempts::load_for_update(tx, org, id).await?.ok_or(Error::Missing("attempt"))?;
                if held.slots[0].stored.revision != 0 {
                    return Err(Error::Conflict);
                }
                attempts::save_answer(tx, org, id, 0, &typed(1, &format!("tab {tab}")), at(11)).await?;
                Ok(tab)
            })
        })
    });
    let results = futures::future::join_all(tabs).await;
    let won: Vec<i32> = results.iter().filter_map(|result| result.as_ref().ok().copied()).collect();
    assert_eq!(won.len(), 1, "{results:?}");
    assert!(results.iter().all(|result| matches!(result, Ok(_) | Err(Error::Conflict))), "{results:?}");
    let stored = attempts::find(world.c(), org, attempt.id).await?.map(|attempt| attempt.slots[0].stored.clone());
    assert_eq!(stored, Some(typed(1, &format!("tab {}", won[0]))));
    Ok(())
}
