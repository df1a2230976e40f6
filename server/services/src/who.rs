//! Who is asking, proven: a role is a type that only the bearer of a valid session can get.

use std::sync::Arc;

use domain::ids::{MemoryReviewId, OrganisationId, PersonId};
use domain::locale::Lang;
use domain::people::Roles;
use store::organisations::Organisation;
use store::people::Person;

/// Somebody with a valid session. Made by [`crate::sign_in::resume`] alone.
#[derive(Clone)]
pub struct SignedIn(Arc<Inner>);

struct Inner {
    organisation: Organisation,
    person: Person,
    token_hash: [u8; 32],
}

impl SignedIn {
    pub(crate) fn new(organisation: Organisation, person: Person, token_hash: [u8; 32]) -> Self {
        Self(Arc::new(Inner { organisation, person, token_hash }))
    }

    /// The organisation.
    pub fn organisation(&self) -> &Organisation {
        &self.0.organisation
    }

    /// The person.
    pub fn person(&self) -> &Person {
        &self.0.person
    }

    /// What they may do.
    pub fn roles(&self) -> Roles {
        self.0.person.roles
    }

    /// The hash of their session's token.
    pub(crate) fn token_hash(&self) -> [u8; 32] {
        self.0.token_hash
    }
}

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident if $test:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(SignedIn);

        impl $name {
            /// Takes the role, if the person has it.
            pub fn of(who: &SignedIn) -> Option<Self> {
                let test: fn(Roles) -> bool = $test;
                test(who.roles()).then(|| Self(who.clone()))
            }

            /// Who it is.
            pub fn who(&self) -> &SignedIn {
                &self.0
            }

            /// The organisation they act in.
            pub fn org(&self) -> OrganisationId {
                self.0.organisation().id
            }

            /// Their own id.
            pub fn id(&self) -> PersonId {
                self.0.person().id
            }

            /// Their language.
            pub fn lang(&self) -> Lang {
                self.0.person().lang
            }
        }
    )+};
}

roles! {
    /// Anyone signed in: everyone takes courses.
    Agent if |_| true;
    /// An HR officer.
    Hr if |roles| roles.hr;
    /// A trainer.
    Trainer if |roles| roles.trainer;
    /// An administrator of the organisation.
    Admin if |roles| roles.admin;
}

/// Somebody who may do a review of their own: an agent, or who came by the link of a mail and may do that one review alone.
#[derive(Clone, Copy, Debug)]
pub struct Reviewer {
    org: OrganisationId,
    person: PersonId,
    only: Option<MemoryReviewId>,
}

impl Reviewer {
    /// Who came by a link. Made by [`crate::memory::link`] alone.
    pub(crate) const fn by_link(org: OrganisationId, person: PersonId, only: Option<MemoryReviewId>) -> Self {
        Self { org, person, only }
    }

    /// The organisation.
    pub const fn org(&self) -> OrganisationId {
        self.org
    }

    /// Who it is.
    pub const fn id(&self) -> PersonId {
        self.person
    }

    /// Whether a review is within their reach, if it is theirs.
    pub fn reaches(&self, review: MemoryReviewId) -> bool {
        self.only.is_none_or(|only| only == review)
    }
}

impl From<&Agent> for Reviewer {
    fn from(agent: &Agent) -> Self {
        Self { org: agent.org(), person: agent.id(), only: None }
    }
}
