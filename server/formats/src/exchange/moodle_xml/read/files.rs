//! The figures that come within a file.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::module::Reason;
use roxmltree::Node;

use super::texts::children;
use crate::exchange::Attachment;
use crate::exchange::moodle_xml::PLUGIN_FILE;
use crate::exchange::naming::Names;
use crate::{File, media};

/// The most files of a text that are looked through.
const MOST_FILES: usize = 200;

/// The figures taken so far.
pub(super) struct Files {
    attachments: Vec<Attachment>,
    names: Names,
    /// Figures by a sum of their bytes, so that the same is taken once.
    by_sum: BTreeMap<u64, Vec<usize>>,
    /// What became of each file, by where its element begins: what is shown a thousand times is decoded once.
    seen: BTreeMap<usize, Result<String, Reason>>,
    /// Why the last figure asked for cannot be taken.
    pub refused: Option<Reason>,
    /// How many bytes the import may still take that stand once in the file and several times in what is read.
    pub room: usize,
}

impl Default for Files {
    fn default() -> Self {
        let (attachments, names) = (Vec::new(), Names::default());
        Self { attachments, names, by_sum: BTreeMap::new(), seen: BTreeMap::new(), refused: None, room: 32 * 1024 * 1024 }
    }
}

impl Files {
    /// How many there are.
    pub fn mark(&self) -> usize {
        self.attachments.len()
    }

    /// Takes none of the figures after the first `count`.
    pub fn forget(&mut self, count: usize) {
        for figure in self.attachments.drain(count..) {
            if let Some(same) = self.by_sum.get_mut(&sum(&figure.file)) {
                same.retain(|at| *at < count);
            }
        }
        self.seen.clear();
        self.refused = None;
    }

    pub fn into_attachments(self) -> Vec<Attachment> {
        self.attachments
    }

    /// The name of the figure at an address within an element's text; none if it is not in the file or cannot be taken.
    pub fn find(&mut self, node: Node<'_, '_>, address: &str) -> Option<String> {
        if let Some(data) = address.strip_prefix("data:image/") {
            let (kind, content) = data.split_once(";base64,")?;
            let kind = kind.strip_suffix("+xml").unwrap_or(kind);
            return self.take(&format!("image.{kind}"), content);
        }
        let wanted = address.trim().strip_prefix(PLUGIN_FILE)?;
        let wanted = decoded(wanted.split(['?', '#']).next().unwrap_or_default());
        let file = children(node, "file").take(MOST_FILES).find(|file| {
            let path = file.attribute("path").unwrap_or("/").trim_start_matches('/');
            file.attribute("name").is_some_and(|name| format!("{path}{name}") == wanted)
        })?;
        let at = file.range().start;
        let read = self.seen.get(&at).cloned().unwrap_or_else(|| {
            let read = self.read(file.attribute("name").unwrap_or_default(), file.text().unwrap_or_default());
            self.seen.insert(at, read.clone());
            read
        });
        self.noted(read)
    }

    /// Takes a figure.
    pub fn take(&mut self, name: &str, content: &str) -> Option<String> {
        let read = self.read(name, content);
        self.noted(read)
    }

    /// The name of a figure that was read; why it was not is kept.
    fn noted(&mut self, read: Result<String, Reason>) -> Option<String> {
        read.map_err(|reason| self.refused = Some(reason)).ok()
    }

    fn read(&mut self, name: &str, content: &str) -> Result<String, Reason> {
        let packed: String = content.chars().filter(|c| !c.is_ascii_whitespace()).collect();
        let Ok(bytes) = STANDARD.decode(packed) else {
            return Err(Reason::with("attachment-not-readable", "name", name));
        };
        let drawing = name.to_ascii_lowercase().ends_with(".svg");
        let file = match String::from_utf8(bytes) {
            Ok(text) if drawing => File::Text(text),
            Ok(text) => File::Bytes(text.into_bytes()),
            Err(other) => File::Bytes(other.into_bytes()),
        };
        let same = self.by_sum.get(&sum(&file));
        if let Some(known) = same.and_then(|known| known.iter().filter_map(|at| self.attachments.get(*at)).find(|known| known.file == file))
        {
            return Ok(known.name.clone());
        }
        let ours = self.names.figure(name);
        if media::problem(&ours, &file).is_some() {
            return Err(Reason::with("attachment-kind", "name", name));
        }
        self.by_sum.entry(sum(&file)).or_default().push(self.attachments.len());
        self.attachments.push(Attachment { name: ours.clone(), file });
        Ok(ours)
    }
}

fn sum(file: &File) -> u64 {
    let mut hasher = DefaultHasher::new();
    file.as_bytes().hash(&mut hasher);
    hasher.finish()
}

/// An address without its percent signs.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten().and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.filter(|hex| hex.bytes().all(|byte| byte.is_ascii_hexdigit())).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
