//! What a browser loads on its first visit of a page: the page and every file it names, as transferred in brotli.

use std::collections::BTreeSet;
use std::fmt;

use anyhow::{Context, Result, ensure};

use crate::client::{Ask, Client};
use crate::seed::Seeded;

/// The bytes of a page and of what it names.
#[derive(Clone, Copy, Default)]
pub struct Weight {
    html: u32,
    css: u32,
    js: u32,
    /// WebAssembly.
    pub wasm: u32,
    /// Figures and the icon.
    images: u32,
}

impl Weight {
    const fn total(self) -> u32 {
        self.html + self.css + self.js + self.wasm + self.images
    }
}

/// Bytes, in kilobytes.
pub fn kilobytes(bytes: u32) -> f64 {
    f64::from(bytes) / 1000.0
}

impl fmt::Display for Weight {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:.1} kB", kilobytes(self.total()))
    }
}

/// The heaviest lesson of both modules, and the heaviest question of an attempt at each.
pub async fn heaviest(port: u16, seeded: &Seeded) -> Result<(Weight, Weight)> {
    let (mut client, cookie) = (Client::connect(port).await?, seeded.take().context("an agent who has not begun")?);
    let (mut lesson, mut question) = (Weight::default(), Weight::default());
    for module in ["cloud-act", "rgpd"] {
        let overview = client.ask(Ask::get(&cookie, &format!("/modules/{module}"))).await?.page()?;
        for path in named(&overview, &format!("/modules/{module}/lessons/")) {
            lesson = heavier(lesson, weigh(&mut client, &cookie, &path).await?);
        }
        let started = client.ask(Ask::post(&cookie, &format!("/modules/{module}/attempts"), "")).await?;
        for number in 1..=10 {
            question = heavier(question, weigh(&mut client, &cookie, &format!("{}/questions/{number}", started.leads_to()?)).await?);
        }
    }
    ensure!(lesson.css > 0 && question.wasm > 0, "the program was built without its client");
    Ok((lesson, question))
}

const fn heavier(one: Weight, other: Weight) -> Weight {
    if one.total() < other.total() { other } else { one }
}

/// Every address in the page's attributes that begins so.
fn named(html: &str, prefix: &str) -> BTreeSet<String> {
    html.split('"').filter(|text| text.starts_with(prefix) && !text.contains(char::is_whitespace)).map(str::to_owned).collect()
}

async fn weigh(client: &mut Client, cookie: &str, path: &str) -> Result<Weight> {
    let page = client.ask(Ask::get(cookie, path)).await?;
    let html = page.page()?;
    let mut weight = Weight { html: u32::try_from(page.body.len())?, ..Weight::default() };
    for address in named(&html, "/assets/").union(&named(&html, "/media/")) {
        let file = client.ask(Ask::get(cookie, address)).await?;
        file.must(200)?;
        let bytes = u32::try_from(file.body.len())?;
        match address.rsplit('.').next() {
            Some("css") => weight.css += bytes,
            Some("js") => weight.js += bytes,
            Some("wasm") => weight.wasm += bytes,
            _ => weight.images += bytes,
        }
    }
    Ok(weight)
}
