#![no_main]
//! Any bytes as a table of marks: never a panic.

use formats::marks_csv;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(table) = marks_csv::read(bytes) {
        let _ = marks_csv::json(&table.statistics());
    }
});
