//! What mails say, how they look on the wire, and whether they arrive.

mod folder;
mod letters;
mod message;
mod sample;
mod sink;
mod smtp;
mod tls;
