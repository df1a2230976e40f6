//! The client's network address, for counting failed sign-ins.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRequestParts};
use http::request::Parts;

use crate::state::Site;

/// Proxies whose `X-Forwarded-For` is believed.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Arc<[IpAddr]>);

impl TrustedProxies {
    /// These and no others.
    pub fn new(addresses: impl IntoIterator<Item = IpAddr>) -> Self {
        Self(addresses.into_iter().collect())
    }

    /// The nearest address that is not one of our proxies, as told by them.
    fn client(&self, peer: IpAddr, forwarded: &str) -> IpAddr {
        let mut client = peer;
        for told in forwarded.rsplit(',').map(str::trim) {
            if !self.0.contains(&client) {
                break;
            }
            let Ok(address) = told.parse() else { break };
            client = address;
        }
        client
    }
}

/// The client's address; of an IPv6 one its /64, which is one household or office.
pub(crate) struct Client(pub(crate) String);

fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => v6
            .to_ipv4_mapped()
            .map_or_else(|| v6.segments()[..4].iter().map(|part| format!("{part:x}")).collect::<Vec<_>>().join(":"), |v4| v4.to_string()),
    }
}

impl FromRequestParts<Site> for Client {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        let Some(ConnectInfo(peer)) = parts.extensions.get::<ConnectInfo<SocketAddr>>() else { return Ok(Self(String::new())) };
        let forwarded: Vec<&str> = parts.headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect();
        Ok(Self(network(site.proxies.client(peer.ip(), &forwarded.join(",")))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_proxies_are_believed() {
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        let proxies = TrustedProxies::new([ip("127.0.0.1"), ip("10.0.0.1")]);
        for (peer, forwarded, client) in [
            ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
            ("127.0.0.1", "198.51.100.1", "198.51.100.1"),
            ("127.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.1", "198.51.100.1"),
            ("127.0.0.1", "", "127.0.0.1"),
            ("127.0.0.1", "nonsense", "127.0.0.1"),
        ] {
            assert_eq!(proxies.client(ip(peer), forwarded), ip(client), "{peer} {forwarded}");
        }
        assert_eq!(network(ip("2001:db8:1:2:3:4:5:6")), "2001:db8:1:2");
        assert_eq!(network(ip("::ffff:192.0.2.1")), "192.0.2.1");
    }
}
