use super::*;

fn keys(faults: &[Fault]) -> Vec<(&str, usize, &str)> {
    faults.iter().map(|fault| (fault.file.as_str(), fault.line, fault.reason.key)).collect()
}

#[test]
fn a_folder_is_read_without_its_litter() {
    let files: [(&str, &[u8]); 6] = [
        ("module.toml", b"\xef\xbb\xbfformat = 1\r\n"),
        ("README.md", b"x"),
        ("fr/.DS_Store", b"\xff"),
        ("__MACOSX/fr/module.md", b"\xff"),
        ("fr\\module.md", "é".as_bytes()),
        ("media/a.png", b"\x89PNG"),
    ];
    let bundle = Bundle::from_files(files.map(|(path, bytes)| (path, bytes.to_vec()))).expect("a bundle");
    assert_eq!(bundle.files.keys().collect::<Vec<_>>(), ["fr/module.md", "media/a.png", "module.toml"]);
    assert_eq!(bundle.text("module.toml"), Some("format = 1\n"));
    assert_eq!((bundle.text("media/a.png"), bundle.bytes("media/a.png")), (None, Some(b"\x89PNG".as_slice())));
    assert_eq!(bundle.media(), ["a.png"]);
}

#[test]
fn what_cannot_be_read_is_named() {
    let big = vec![b'a'; MOST_BYTES_OF_A_FILE + 1];
    let files = [
        ("fr/module.md", b"a\nb\nt\xe9l\xe9phone".to_vec()),
        ("../fr/module.md", b"a".to_vec()),
        ("/etc/passwd", b"a".to_vec()),
        ("fr/questions.md", big),
    ];
    let faults = Bundle::from_files(files).expect_err("faults");
    assert_eq!(
        keys(&faults),
        [
            ("fr/module.md", 3, "not-utf8"),
            ("../fr/module.md", 0, "unknown-file"),
            ("/etc/passwd", 0, "unknown-file"),
            ("fr/questions.md", 0, "file-too-big")
        ]
    );
    let files = (0..11).map(|number| (format!("media/{number}.png"), vec![0; MOST_BYTES_OF_A_FILE]));
    assert_eq!(keys(&Bundle::from_files(files).expect_err("faults")), [("module.toml", 0, "bundle-too-big")]);
}

#[test]
fn a_bundle_goes_through_json() {
    let json = r#"{"fr/module.md":"é","media/a.png":{"base64":"iVBORw=="}}"#;
    let bundle: Bundle = serde_json::from_str(json).expect("json");
    assert_eq!(bundle.bytes("media/a.png"), Some(b"\x89PNG".as_slice()));
    assert_eq!(serde_json::to_string(&bundle).expect("json"), json);
    assert!(serde_json::from_str::<Bundle>(r#"{"media/a.png":{"base64":"%"}}"#).is_err());
}
