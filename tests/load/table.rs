//! What was measured, a column for each database, beside what is aimed at.

use std::fmt;

/// The table, filled column by column.
#[derive(Default)]
pub struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Row>,
    bare: Option<f64>,
}

struct Row {
    label: String,
    values: Vec<(usize, String)>,
    aim: &'static str,
}

impl Table {
    /// Begins a column.
    pub fn column(&mut self, name: &'static str) {
        self.columns.push(name);
        self.bare = None;
    }

    /// Whether this is the first column.
    pub const fn is_first(&self) -> bool {
        self.columns.len() == 1
    }

    /// Writes a value; a label that is there already keeps its row.
    pub fn row(&mut self, label: impl Into<String>, value: String, aim: &'static str) {
        let (label, column) = (label.into(), self.columns.len());
        println!("  {label}: {value}");
        match self.rows.iter_mut().find(|row| row.label == label) {
            Some(row) => row.values.push((column, value)),
            None => self.rows.push(Row { label, values: vec![(column, value)], aim }),
        }
    }

    /// Notes the bare database's own rate.
    pub const fn bare(&mut self, rate: f64) {
        self.bare = Some(rate);
    }

    /// Writes a rate as a part of the bare database's own.
    pub fn ratio(&mut self, label: &str, rate: f64) {
        if let Some(bare) = self.bare {
            self.row(label, format!("{:.2}", rate / bare), "");
        }
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widest = self.rows.iter().map(|row| row.label.chars().count()).max().unwrap_or(0);
        write!(out, "{:widest$}", "")?;
        for name in &self.columns {
            write!(out, "  {name:>16}")?;
        }
        writeln!(out, "  aim")?;
        for row in &self.rows {
            write!(out, "{:widest$}", row.label)?;
            for column in 1..=self.columns.len() {
                let value = row.values.iter().find(|(of, _)| *of == column).map_or("–", |(_, value)| value.as_str());
                write!(out, "  {value:>16}")?;
            }
            writeln!(out, "  {}", row.aim)?;
        }
        Ok(())
    }
}
