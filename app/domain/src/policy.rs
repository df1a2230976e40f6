//! Who may do what: one table.

use crate::people::Roles;

/// Who may take a road of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Policy {
    /// Anyone, signed in or not.
    Public,
    /// Whoever is signed in: everyone takes courses.
    Agent,
    /// Whoever is signed in, and who came to their own review by the link of a mail: their pass opens that review and nothing else.
    Review,
    /// HR officers.
    Hr,
    /// Trainers.
    Trainer,
    /// Administrators of the organisation.
    Admin,
}

impl Policy {
    /// Whether someone may: `None` is nobody signed in.
    pub const fn allows(self, who: Option<Roles>) -> bool {
        match (self, who) {
            (Self::Public, _) | (Self::Agent | Self::Review, Some(_)) => true,
            (_, None) => false,
            (Self::Hr, Some(roles)) => roles.hr,
            (Self::Trainer, Some(roles)) => roles.trainer,
            (Self::Admin, Some(roles)) => roles.admin,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_matrix_of_roles() {
        let roles = |hr, trainer, admin| Some(Roles { hr, trainer, admin });
        let people = [None, roles(false, false, false), roles(true, false, false), roles(false, true, false), roles(false, false, true)];
        let table = [
            (Policy::Public, [true, true, true, true, true]),
            (Policy::Agent, [false, true, true, true, true]),
            (Policy::Review, [false, true, true, true, true]),
            (Policy::Hr, [false, false, true, false, false]),
            (Policy::Trainer, [false, false, false, true, false]),
            (Policy::Admin, [false, false, false, false, true]),
        ];
        for (policy, expected) in table {
            assert_eq!(people.map(|who| policy.allows(who)), expected, "{policy:?}");
        }
    }
}
