//! Which crate depends on which.

use anyhow::{Context, Result};

use super::rooms::{ROOMS, Takes};

/// What matters of a Cargo.toml.
pub struct Manifest {
    /// The crate's name.
    pub name: String,
    /// What it is built with; not what only its tests use.
    dependencies: Vec<String>,
}

impl Manifest {
    /// Reads a Cargo.toml.
    pub fn new(table: &toml::Table) -> Result<Self> {
        let name =
            table.get("package").and_then(|package| package.get("name")).and_then(toml::Value::as_str).context("a package has a name")?;
        let targets = table.get("target").and_then(toml::Value::as_table);
        let places = std::iter::once(table).chain(targets.into_iter().flat_map(toml::Table::values).filter_map(toml::Value::as_table));
        let tables = places.flat_map(|place| ["dependencies", "build-dependencies"].map(|kind| place.get(kind)));
        let entries = tables.flatten().filter_map(toml::Value::as_table).flatten();
        // A dependency that goes by another name is known by its own.
        let dependencies =
            entries.map(|(name, value)| value.get("package").and_then(toml::Value::as_str).unwrap_or(name).to_owned()).collect();
        Ok(Self { name: name.to_owned(), dependencies })
    }
}

/// Arrows that run up, or out of the house where they must not.
pub fn faults(manifests: &[Manifest]) -> Vec<String> {
    manifests.iter().flat_map(|manifest| faults_of(manifest, manifests)).collect()
}

fn faults_of(manifest: &Manifest, all: &[Manifest]) -> Vec<String> {
    let name = &manifest.name;
    let Some(room) = ROOMS.iter().find(|room| room.name == name) else {
        return vec![format!("{name}: a room without walls; give it a line in xtask/src/walls/rooms.rs")];
    };
    let fault = |dependency: &String| {
        let here = all.iter().any(|other| other.name == *dependency);
        let allowed = match &room.takes {
            _ if here => room.knows.contains(&dependency.as_str()),
            Takes::Only(these) => these.contains(&dependency.as_str()),
            Takes::AnythingBut(these) => !these.contains(&dependency.as_str()),
        };
        (!allowed).then(|| format!("{name} → {dependency}: this arrow does not run down"))
    };
    manifest.dependencies.iter().filter_map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::{Manifest, faults};

    fn manifest(text: &str) -> Manifest {
        Manifest::new(&text.parse().expect("TOML")).expect("a manifest")
    }

    fn room(name: &str, dependencies: &[&str]) -> Manifest {
        let lines: Vec<_> = dependencies.iter().map(|dependency| format!("{dependency}.workspace = true")).collect();
        manifest(&format!("[package]\nname = \"{name}\"\n[dependencies]\n{}", lines.join("\n")))
    }

    #[test]
    fn arrows_that_run_down_are_fine() {
        let house = [room("domain", &["serde"]), room("store", &["domain", "sea-orm"]), room("services", &["domain", "store", "tokio"])];
        assert_eq!(faults(&house), Vec::<String>::new());
    }

    #[test]
    fn every_forbidden_arrow_is_a_fault() {
        let inside = room("services", &[]);
        for (name, dependency) in [
            ("pages", "sea-orm"),
            ("pages", "axum"),
            ("pages", "tokio"),
            ("services", "axum"),
            ("services", "leptos"),
            ("services", "lettre"),
            ("web", "sea-orm"),
            ("web", "lettre"),
            ("domain", "anyhow"),
            ("islands", "services"),
            ("jobs", "axum"),
            ("migrations", "services"),
        ] {
            let house = [room(name, &[dependency]), manifest("[package]\nname = \"store\""), manifest("[package]\nname = \"xtask\"")];
            assert_eq!(faults(&house), [format!("{name} → {dependency}: this arrow does not run down")], "{name} → {dependency}");
        }
        for (name, dependency) in [("mail", "store"), ("store", "services"), ("web", "store"), ("documents", "services")] {
            let house = [room(name, &[dependency]), room(dependency, &[])];
            assert_eq!(faults(&house).len(), 1, "{name} → {dependency}");
        }
        assert_eq!(faults(&[inside]), Vec::<String>::new());
    }

    #[test]
    fn renamed_and_target_dependencies_are_seen_and_those_of_tests_are_not() {
        let hidden = manifest(
            "[package]\nname = \"pages\"\n[dependencies]\nserver_kit = { package = \"axum\", version = \"0.8\" }\n\
             [target.'cfg(unix)'.dependencies]\ntokio = \"1\"\n[build-dependencies]\nsea-orm = \"2\"\n[dev-dependencies]\nlettre = \"0.11\"",
        );
        assert_eq!(faults(&[hidden]).len(), 3);
    }

    #[test]
    fn a_room_without_walls_is_a_fault() {
        assert_eq!(faults(&[room("shed", &[])]).len(), 1);
    }
}
