//! The program as an administrator meets it: it starts or says why not, does its commands, and stops without losing a request.
#![cfg(unix)]

mod commands;
mod program;
mod readiness;
mod serving;
mod starting;
