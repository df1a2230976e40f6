//! The table of contents: every road, who may take it, and the layers around them.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use domain::policy::Policy::{Admin, Agent, Hr, Public, Review, Trainer};
use http::{HeaderName, Request, StatusCode};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::timeout::{RequestBodyTimeoutLayer, TimeoutLayer};

use crate::registry::{Registry, Route};
use crate::state::Site;
use crate::{
    account, admin, assets, attempt, certificate, health, hr, learn, memory, preferences, reader, security, set_up, trainer, verify,
};

/// A form is at the most this long; longer ones are refused (413).
const LONGEST_FORM: usize = 256 * 1024;

#[rustfmt::skip]
fn registry() -> Registry {
    Registry::default()
        .get("/", Public, account::home)
        .get("/healthz", Public, health::healthz)
        .get("/readyz", Public, health::readyz)
        .get("/assets/{file}", Public, assets::asset)
        // The account
        .get("/sign-in", Public, account::sign_in_page)
        .post("/sign-in", Public, account::sign_in)
        .post("/sign-out", Agent, account::sign_out)
        .get("/forgotten-password", Public, account::forgotten_page)
        .post("/forgotten-password", Public, account::forgotten)
        .get("/reset-password/{token}", Public, account::reset_page)
        .post("/reset-password/{token}", Public, account::reset)
        .get("/set-up/{token}", Public, set_up::page)
        .post("/set-up/{token}", Public, set_up::set_up)
        .get("/account", Agent, account::page)
        .post("/account/password", Agent, account::change_password)
        .post("/language", Public, preferences::language)
        .post("/theme", Public, preferences::theme)
        .get("/privacy", Public, account::privacy)
        // Learning
        .get("/path", Agent, learn::path)
        .get("/modules/{slug}", Agent, learn::module)
        .get("/modules/{slug}/lessons/{lesson}", Agent, learn::lesson)
        .post("/modules/{slug}/lessons/{lesson}/done", Agent, learn::done)
        .get("/media/{version}/{file}", Agent, learn::figure)
        .post("/modules/{slug}/attempts", Agent, attempt::start)
        .get("/attempts/{id}", Agent, attempt::resume)
        .get("/attempts/{id}/questions/{number}", Agent, attempt::question)
        .post("/attempts/{id}/answers", Agent, attempt::answer)
        .get("/attempts/{id}/review", Agent, attempt::review)
        .post("/attempts/{id}/submit", Agent, attempt::submit)
        .get("/attempts/{id}/result", Agent, attempt::result)
        .get("/certificates/{id}", Agent, certificate::page)
        .get("/certificates/{id}/pdf", Agent, certificate::pdf)
        .get("/verify", Public, verify::form)
        .get("/verify/{serial}", Public, verify::verify)
        // Reviews of what was learnt
        .get("/memory", Agent, memory::page)
        .post("/memory/keep", Agent, memory::keep)
        .post("/memory/stop", Agent, memory::stop)
        .post("/memory/mails", Agent, memory::mails)
        .post("/memory/reviews", Agent, memory::begin)
        .get("/memory/reviews/{id}", Review, memory::review::resume)
        .get("/memory/reviews/{id}/{number}", Review, memory::review::question)
        .post("/memory/reviews/{id}/{number}", Review, memory::review::answer)
        .get("/memory/link/{token}", Public, memory::link::page)
        .post("/memory/link/{token}", Public, memory::link::open)
        .get("/memory/link/{token}/stop", Public, memory::link::stop_page)
        .post("/memory/link/{token}/stop", Public, memory::link::stop)
        // HR
        .get("/hr", Hr, hr::page)
        .get("/hr/export.csv", Hr, hr::export)
        .get("/hr/mails", Hr, hr::mails)
        .post("/hr/mails/{id}/retry", Hr, hr::retry)
        // Trainers
        .get("/trainer", Trainer, trainer::list)
        .post("/trainer/modules", Trainer, trainer::create)
        .get("/trainer/marking", Trainer, trainer::marking::list)
        .get("/trainer/marking/{id}/{number}", Trainer, trainer::marking::page)
        .post("/trainer/marking/{id}/{number}", Trainer, trainer::marking::mark)
        .get("/trainer/modules/{slug}", Trainer, trainer::module)
        .post("/trainer/modules/{slug}/details", Trainer, trainer::details)
        .post("/trainer/modules/{slug}/publish", Trainer, trainer::publish)
        .post("/trainer/modules/{slug}/discard", Trainer, trainer::discard)
        .post("/trainer/modules/{slug}/undo", Trainer, trainer::undo)
        .post("/trainer/modules/{slug}/course", Trainer, trainer::course)
        .get("/trainer/modules/{slug}/lessons/new", Trainer, trainer::lesson::blank)
        .post("/trainer/modules/{slug}/lessons/new", Trainer, trainer::lesson::create)
        .get("/trainer/modules/{slug}/lessons/{id}", Trainer, trainer::lesson::page)
        .post("/trainer/modules/{slug}/lessons/{id}", Trainer, trainer::lesson::save)
        .post("/trainer/modules/{slug}/lessons/{id}/move", Trainer, trainer::lesson::shift)
        .post("/trainer/modules/{slug}/lessons/{id}/delete", Trainer, trainer::lesson::delete)
        .get("/trainer/modules/{slug}/questions/new", Trainer, trainer::question::blank)
        .post("/trainer/modules/{slug}/questions/new", Trainer, trainer::question::create)
        .get("/trainer/modules/{slug}/questions/{id}", Trainer, trainer::question::page)
        .post("/trainer/modules/{slug}/questions/{id}", Trainer, trainer::question::save)
        .post("/trainer/modules/{slug}/questions/{id}/delete", Trainer, trainer::question::delete)
        .get("/trainer/modules/{slug}/exchange", Trainer, trainer::exchange::page)
        .post_file("/trainer/modules/{slug}/exchange", Trainer, trainer::exchange::LONGEST_UPLOAD, trainer::exchange::import)
        .get("/trainer/modules/{slug}/exchange/{format}", Trainer, trainer::exchange::export)
        .get("/trainer/modules/{slug}/statistics", Trainer, trainer::statistics::page)
        .get("/trainer/modules/{slug}/statistics.csv", Trainer, trainer::statistics::export)
        // Administration
        .get("/admin", Admin, admin::page)
        .post("/admin/people", Admin, admin::add)
        .get("/admin/people/{id}", Admin, admin::person)
        .post("/admin/people/{id}", Admin, admin::edit)
        .post("/admin/people/{id}/deactivate", Admin, admin::deactivate)
        .post("/admin/people/{id}/reactivate", Admin, admin::reactivate)
        .post("/admin/people/{id}/invite", Admin, admin::invite)
        .post("/admin/departments", Admin, admin::add_department)
        .post("/admin/departments/{id}", Admin, admin::rename_department)
        .post("/admin/organisation", Admin, admin::organisation)
}

/// Every road, for the tests that walk them all.
pub fn routes() -> Vec<Route> {
    registry().routes
}

#[derive(Clone)]
struct Ids(Site);

impl MakeRequestId for Ids {
    fn make_request_id<B>(&mut self, _: &Request<B>) -> Option<RequestId> {
        let id: uuid::Uuid = self.0.ctx.id();
        id.to_string().parse().ok().map(RequestId::new)
    }
}

/// The whole site.
pub fn app(site: Site) -> Router {
    let header = HeaderName::from_static("x-request-id");
    let secure = site.secure;
    let csrf = CsrfLayer::new();
    let csrf = csrf.clone().add_trusted_origin(&*site.ctx.base_url).unwrap_or(csrf);
    let layers = ServiceBuilder::new()
        .layer(SetRequestIdLayer::new(header.clone(), Ids(site.clone())))
        .layer(PropagateRequestIdLayer::new(header))
        .layer(from_fn(crate::trace::log))
        .layer(from_fn(move |request, next| security::headers(secure, request, next)))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(2)))
        .layer(from_fn_with_state(site.clone(), reader::load))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(30)))
        .layer(RequestBodyTimeoutLayer::new(Duration::from_secs(20)))
        .layer(CatchPanicLayer::custom(crate::trace::panicked))
        .layer(csrf)
        .layer(DefaultBodyLimit::max(LONGEST_FORM));
    registry().router.fallback(|| async { StatusCode::NOT_FOUND }).layer(layers).with_state(site)
}
