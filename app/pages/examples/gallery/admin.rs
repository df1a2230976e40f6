//! Samples of the administration.

use domain::people::Roles;
use pages::admin::*;
use pages::components::FieldError;
use pages::shell::Shell;

use crate::surroundings::at;

fn error(field: &str, message: &str) -> FieldError {
    FieldError { field: field.to_owned(), message: message.to_owned() }
}

fn person(id: &str, name: &str, department: Option<&str>, roles: Roles, status: PersonStatus) -> PersonLine {
    PersonLine {
        id: id.to_owned(),
        name: name.to_owned(),
        email: format!("{id}@saint-aubrac.example"),
        department: department.map(str::to_owned),
        roles,
        status,
    }
}

fn departments() -> Vec<Department> {
    [("d1", "État civil"), ("d2", "Finances"), ("d3", "Service scolaire"), ("d4", "Services techniques")]
        .into_iter()
        .map(|(id, name)| Department { id: id.to_owned(), name: name.to_owned() })
        .collect()
}

fn organisation() -> OrganisationForm {
    OrganisationForm {
        name: "Mairie de Saint-Aubrac-les-Vernes".to_owned(),
        time_zone: "Europe/Paris".to_owned(),
        time_zones: ["Europe/Paris", "America/Guadeloupe", "Indian/Reunion"].map(str::to_owned).to_vec(),
        score_on_certificate: true,
        errors: Vec::new(),
    }
}

fn full() -> PeoplePage {
    let roles = |hr, trainer, admin| Roles { hr, trainer, admin };
    PeoplePage {
        people: vec![
            person("amina", "Amina Belkacem", Some("État civil"), roles(true, false, false), PersonStatus::Active),
            person("bastien", "Bastien Roux", Some("Service scolaire"), roles(false, false, false), PersonStatus::Invited),
            person("chloe", "Chloé <script>alert(1)</script>", None, roles(false, true, true), PersonStatus::Deactivated),
        ],
        page: 1,
        pages: 3,
        total: 120,
        departments: departments(),
        organisation: organisation(),
        ..PeoplePage::default()
    }
}

fn refused() -> PeoplePage {
    let add = PersonForm {
        name: String::new(),
        email: "zoe@".to_owned(),
        department: "d3".to_owned(),
        roles: Roles { hr: true, ..Roles::default() },
        errors: vec![error("name", "Indiquez un nom."), error("email", "Cette adresse est incomplète.")],
        ..PersonForm::default()
    };
    PeoplePage { add, ..full() }
}

fn refused_settings() -> PeoplePage {
    let taken = |name: &str| DepartmentForm { name: name.to_owned(), errors: vec![error("name", "Un service porte déjà ce nom.")] };
    PeoplePage {
        new_department: taken("Finances"),
        renamed: Some(("d3".to_owned(), taken("Finances"))),
        organisation: OrganisationForm { name: String::new(), errors: vec![error("name", "Indiquez un nom.")], ..organisation() },
        ..full()
    }
}

/// Every page, in every state.
pub fn pages(shell: &Shell) -> Vec<(&'static str, String)> {
    let shell = at(shell, "/admin");
    let form = PersonForm {
        name: "Bastien Roux".to_owned(),
        department: "d3".to_owned(),
        roles: Roles { trainer: true, ..Roles::default() },
        ..PersonForm::default()
    };
    let person = PersonPage {
        id: "bastien".to_owned(),
        name: "Bastien Roux".to_owned(),
        email: "bastien.roux@saint-aubrac.example".to_owned(),
        form: form.clone(),
        departments: departments(),
        status: PersonStatus::Invited,
        created: "3 novembre 2026".to_owned(),
        deactivated: None,
        own: false,
    };
    let gone = PersonPage { status: PersonStatus::Deactivated, deactivated: Some("10 novembre 2026".to_owned()), ..person.clone() };
    let own_form = PersonForm { errors: vec![error("admin", "Un autre administrateur doit vous retirer ce rôle.")], ..form };
    let own = PersonPage { status: PersonStatus::Active, own: true, form: own_form, ..person.clone() };
    let nobody = PeoplePage { q: "x & y".to_owned(), people: Vec::new(), pages: 1, total: 0, ..full() };
    vec![
        ("admin", people_page(&shell, &full())),
        ("admin-refused", people_page(&shell, &refused())),
        ("admin-refused-settings", people_page(&shell, &refused_settings())),
        ("admin-nobody", people_page(&shell, &nobody)),
        ("admin-person", person_page(&shell, &person)),
        ("admin-person-gone", person_page(&shell, &gone)),
        ("admin-person-own", person_page(&shell, &own)),
    ]
}
