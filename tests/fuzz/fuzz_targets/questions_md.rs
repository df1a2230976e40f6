#![no_main]
//! Any bytes as a file of this format: never a panic, and what was read can be written.

use std::collections::BTreeMap;

use formats::Facts;
use formats::exchange::{Format, Home, parse, print};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let facts = Facts::default();
    let home = Home { objective: "o1".parse().expect("a name"), facts: &facts };
    if let Ok(found) = parse(Format::Trajectoire, bytes, &home) {
        for format in Format::ALL {
            let written = print(*format, &found.questions, &BTreeMap::new(), &home);
            let _ = parse(*format, written.text.as_bytes(), &home);
        }
    }
});
