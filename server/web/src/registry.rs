//! The one list of roads: method, path and who may. A road without a policy does not compile.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::middleware::from_fn;
use axum::routing::{MethodRouter, get, post};
use domain::policy::Policy;

use crate::reader::require;
use crate::state::Site;

/// How a road is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Read.
    Get,
    /// Act.
    Post,
}

/// One road, as tests walk it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    /// How.
    pub method: Method,
    /// Where, with `{names}` for what varies.
    pub path: &'static str,
    /// Who may.
    pub policy: Policy,
}

/// Builds the router and the list together, so that they cannot differ.
#[derive(Default)]
pub(crate) struct Registry {
    pub(crate) router: Router<Site>,
    pub(crate) routes: Vec<Route>,
}

impl Registry {
    fn add(mut self, method: Method, path: &'static str, policy: Policy, handler: MethodRouter<Site>) -> Self {
        let guarded = handler.layer(from_fn(move |request, next| require(policy, request, next)));
        self.router = self.router.route(path, guarded);
        self.routes.push(Route { method, path, policy });
        self
    }

    pub(crate) fn get<H: Handler<T, Site>, T: 'static>(self, path: &'static str, policy: Policy, handler: H) -> Self {
        self.add(Method::Get, path, policy, get(handler))
    }

    pub(crate) fn post<H: Handler<T, Site>, T: 'static>(self, path: &'static str, policy: Policy, handler: H) -> Self {
        self.add(Method::Post, path, policy, post(handler))
    }

    /// A road that takes a file of at most so many bytes.
    pub(crate) fn post_file<H: Handler<T, Site>, T: 'static>(self, path: &'static str, policy: Policy, most: usize, handler: H) -> Self {
        self.add(Method::Post, path, policy, post(handler).layer(DefaultBodyLimit::max(most)))
    }
}
