//! The QR code of the web page, drawn as a browser would and read by another program.

use std::process::Command;

use documents::qr::svg_path;

/// Paints the path's rectangles into a grey picture (PGM), eight dots a module.
fn picture(path: &str, size: u32) -> Vec<u8> {
    let width = usize::try_from(size * 8).expect("small");
    let mut dots = vec![255_u8; width * width];
    for part in path.split('z').filter(|part| !part.is_empty()) {
        let numbers: Vec<usize> = part.split(['M', ' ', 'h', 'v', '-']).filter_map(|n| n.parse().ok()).collect();
        let [x, y, length, 1, back] = numbers[..] else { panic!("{part}") };
        assert_eq!(length, back, "{part}");
        for row in y * 8..(y + 1) * 8 {
            dots[row * width + x * 8..row * width + (x + length) * 8].fill(0);
        }
    }
    [format!("P5 {width} {width} 255\n").into_bytes(), dots].concat()
}

#[test]
fn a_phone_reads_the_address() {
    let folder = tempfile::tempdir().expect("a folder");
    for url in [
        "https://a.fr/verifier/04HM-ASW9-NF6Y-Y093",
        &format!("https://{}.fr/verifier/04HM-ASW9-NF6Y-Y093?x=%C3%A9", "sous-domaine.".repeat(12)),
    ] {
        let qr = svg_path(url).expect("it fits");
        let file = folder.path().join("qr.pgm");
        std::fs::write(&file, picture(&qr.path, qr.size)).expect("written");
        let output = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&file).output();
        let output = output.unwrap_or_else(|error| panic!("zbarimg must be installed (cargo xtask test does it): {error}"));
        assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), url);
    }
}
