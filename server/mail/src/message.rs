//! A letter with its addresses and headers, ready to leave.

use chrono::{DateTime, Utc};
use domain::ids::JobId;
use domain::people::{DisplayName, EmailAddress};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, MultiPart, SinglePart};

use crate::letter::Letter;
use crate::mailbox::Mailbox;
use crate::send_error::SendError;

/// A mail to send. Built again from the same values, it is the same mail to the byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The job that sends it: the left part of the Message-ID, and the name of its file in a folder.
    pub id: JobId,
    /// The site's address, whose host is the right part of the Message-ID.
    pub base_url: String,
    /// Who sends it.
    pub from: Mailbox,
    /// The address that it goes to.
    pub to: EmailAddress,
    /// The name that it goes to.
    pub to_name: DisplayName,
    /// When what it tells happened.
    pub date: DateTime<Utc>,
    /// What it says.
    pub letter: Letter,
}

impl Message {
    /// The Message-ID, the same at every try: a mail server or a reader that sees it twice can tell.
    pub fn message_id(&self) -> String {
        let url = url::Url::parse(&self.base_url).ok();
        let host = url.as_ref().and_then(|url| url.host_str()).unwrap_or("localhost");
        format!("<{}@{}>", self.id, host.trim_matches(['[', ']']))
    }

    /// The mail as it goes over the wire.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SendError> {
        Ok(self.built()?.formatted())
    }

    pub(crate) fn built(&self) -> Result<lettre::Message, SendError> {
        let unwritable = || SendError::Permanent("unwritable".to_owned());
        let mailbox = |name: &DisplayName, address: &EmailAddress| {
            let address = address.as_str().parse().map_err(|_| unwritable())?;
            Ok(lettre::message::Mailbox::new(Some(name.as_str().to_owned()), address))
        };
        let utf8 = |kind: &str| ContentType::parse(&format!("text/{kind}; charset=utf-8")).map_err(|_| unwritable());
        let part = |kind, body: &str| Ok(SinglePart::builder().header(utf8(kind)?).body(body.to_owned()));
        // Boundaries come from the id, not from chance, and cannot stand in a body: those are encoded.
        let texts = MultiPart::alternative()
            .boundary(format!("texts-{}", self.id))
            .singlepart(part("plain", &self.letter.text)?)
            .singlepart(part("html", &self.letter.html)?);
        let body = if self.letter.attachments.is_empty() {
            texts
        } else {
            let mut mixed = MultiPart::mixed().boundary(format!("files-{}", self.id)).multipart(texts);
            for file in &self.letter.attachments {
                let kind = ContentType::parse(file.media_type).map_err(|_| unwritable())?;
                mixed = mixed.singlepart(Attachment::new(file.name.clone()).body(file.bytes.clone(), kind));
            }
            mixed
        };
        let header = |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        let mut builder = lettre::Message::builder();
        if let Some(address) = &self.letter.unsubscribe {
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{address}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        builder
            .from(mailbox(&self.from.name, &self.from.address)?)
            .to(mailbox(&self.to_name, &self.to)?)
            .subject(self.letter.subject.clone())
            .date(self.date.into())
            .message_id(Some(self.message_id()))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            // Exchange answers out of office even to automatic mails, unless it is asked not to.
            .raw_header(header("X-Auto-Response-Suppress", "All"))
            .raw_header(header("Content-Language", self.letter.lang.tag()))
            .multipart(body)
            .map_err(|_| unwritable())
    }
}
