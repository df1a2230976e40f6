//! Dragging by pointer events: geometry without a browser, and the few calls to one.

use leptos::prelude::window;
use web_sys::{Element, HtmlElement};

/// How near to an edge of the window the pointer must be for the page to scroll, in CSS pixels.
const EDGE: f64 = 48.0;
/// How far the page scrolls at each movement of the pointer near an edge, in CSS pixels.
const SCROLL: f64 = 12.0;

/// A vertical extent on the screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Extent {
    /// Where an element stands.
    pub fn of(element: &Element) -> Self {
        let rect = element.get_bounding_client_rect();
        Self { top: rect.top(), bottom: rect.bottom() }
    }

    fn middle(self) -> f64 {
        f64::midpoint(self.top, self.bottom)
    }
}

/// The place that a dragged row should take while the pointer is at `y`: it passes a neighbour once the pointer has passed its middle.
pub fn place_at(y: f64, rows: &[Extent], from: usize) -> usize {
    let above = rows.iter().take(from).position(|row| y < row.middle());
    let below = rows.iter().skip(from + 1).rposition(|row| y > row.middle());
    above.or_else(|| below.map(|steps| from + 1 + steps)).unwrap_or(from)
}

/// How far the page should scroll, in CSS pixels, while something is held at `y` in a window of the given height.
pub fn scroll_at(y: f64, height: f64) -> f64 {
    if y < EDGE {
        -SCROLL
    } else if y > height - EDGE {
        SCROLL
    } else {
        0.0
    }
}

/// Scrolls the page when something is held near its edge, so that every place can be reached.
pub fn scroll_near_edge(y: f64) {
    let window = window();
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    let by = scroll_at(y, height);
    if by != 0.0 {
        window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// Draws an element away from its place. Script may do so under a policy that forbids style attributes.
///
/// Whole pixels are enough for the eye.
pub fn shift(element: &HtmlElement, x: f64, y: f64) {
    #[expect(clippy::cast_possible_truncation, reason = "distances on a screen")]
    let (x, y) = (x.round() as i32, y.round() as i32);
    // Refused only for a read-only style, which an element of the page does not have.
    let _ = element.style().set_property("transform", &format!("translate({x}px, {y}px)"));
}

/// Puts an element back where it belongs.
pub fn settle(element: &HtmlElement) {
    let _ = element.style().remove_property("transform");
}

#[cfg(test)]
mod tests {
    use super::{Extent, place_at, scroll_at};

    fn rows() -> [Extent; 4] {
        [(0.0, 50.0), (50.0, 100.0), (100.0, 200.0), (200.0, 250.0)].map(|(top, bottom)| Extent { top, bottom })
    }

    #[test]
    fn a_row_held_over_its_own_place_stays() {
        assert_eq!(place_at(75.0, &rows(), 1), 1);
        assert_eq!(place_at(101.0, &rows(), 1), 1);
    }

    #[test]
    fn a_row_passes_a_neighbour_at_its_middle() {
        assert_eq!(place_at(24.0, &rows(), 1), 0);
        assert_eq!(place_at(26.0, &rows(), 1), 1);
        assert_eq!(place_at(149.0, &rows(), 1), 1);
        assert_eq!(place_at(151.0, &rows(), 1), 2);
    }

    #[test]
    fn a_fast_hand_passes_several_rows_at_once() {
        assert_eq!(place_at(900.0, &rows(), 0), 3);
        assert_eq!(place_at(-900.0, &rows(), 3), 0);
    }

    #[test]
    fn after_a_swap_the_same_point_does_not_swap_back() {
        // The held row (50 high) has passed the tall one: they now stand the other way round.
        let swapped = [(0.0, 50.0), (50.0, 150.0), (150.0, 200.0), (200.0, 250.0)].map(|(top, bottom)| Extent { top, bottom });
        assert_eq!(place_at(151.0, &swapped, 2), 2);
    }

    #[test]
    fn the_page_scrolls_only_near_its_edges() {
        assert!(scroll_at(10.0, 600.0) < 0.0);
        assert!(scroll_at(590.0, 600.0) > 0.0);
        assert!(scroll_at(300.0, 600.0).abs() < f64::EPSILON);
    }
}
