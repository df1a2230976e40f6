//! The pure half of ordering: where items stand and how they move.

/// The items' order as the form shows it: `positions[i]` is the place (from 1) chosen for item `i`, if any.
///
/// Returns item numbers from first to last. Items with a place of their own get it; the others fill the holes in the order in which they
/// are displayed, so that a half-filled form never loses an item.
pub fn from_positions(positions: &[Option<u16>]) -> Vec<usize> {
    let mut places: Vec<Option<usize>> = vec![None; positions.len()];
    let mut waiting = Vec::new();
    for (item, position) in positions.iter().enumerate() {
        let place = position.and_then(|position| usize::from(position).checked_sub(1)).and_then(|place| places.get_mut(place));
        match place {
            Some(place @ None) => *place = Some(item),
            _ => waiting.push(item),
        }
    }
    let mut waiting = waiting.into_iter();
    places.into_iter().filter_map(|place| place.or_else(|| waiting.next())).collect()
}

/// Whether every item has a place of its own, so that the form holds an answer.
pub fn is_complete(positions: &[Option<u16>]) -> bool {
    let mut seen = vec![false; positions.len()];
    positions.iter().all(|position| {
        let place = position.and_then(|position| usize::from(position).checked_sub(1)).and_then(|place| seen.get_mut(place));
        place.is_some_and(|place| !std::mem::replace(place, true))
    })
}

/// A step towards one end of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Towards the first place.
    Up,
    /// Towards the last place.
    Down,
}

/// Moves an item one step. Returns its new index (from 0), or `None` when it already stands at that end.
pub fn step(order: &mut [usize], item: usize, step: Step) -> Option<usize> {
    let from = order.iter().position(|other| *other == item)?;
    let to = match step {
        Step::Up => from.checked_sub(1)?,
        Step::Down => from + 1,
    };
    if to >= order.len() {
        return None;
    }
    order.swap(from, to);
    Some(to)
}

#[cfg(test)]
mod tests {
    use super::{Step, from_positions, is_complete, step};

    #[test]
    fn without_positions_the_display_order_stands() {
        assert_eq!(from_positions(&[None, None, None]), [0, 1, 2]);
    }

    #[test]
    fn positions_decide() {
        assert_eq!(from_positions(&[Some(3), Some(1), Some(2)]), [1, 2, 0]);
    }

    #[test]
    fn a_half_filled_form_keeps_every_item_once() {
        assert_eq!(from_positions(&[None, Some(1), None, Some(1)]), [1, 0, 2, 3]);
        assert_eq!(from_positions(&[Some(9), Some(0), Some(2)]), [0, 2, 1]);
    }

    #[test]
    fn complete_means_a_place_each() {
        assert!(is_complete(&[Some(2), Some(1)]));
        assert!(!is_complete(&[Some(1), Some(1)]));
        assert!(!is_complete(&[Some(1), None]));
        assert!(!is_complete(&[Some(1), Some(3)]));
    }

    #[test]
    fn a_step_swaps_with_the_neighbour_and_stops_at_the_ends() {
        let mut order = [2, 0, 1];
        assert_eq!(step(&mut order, 0, Step::Up), Some(0));
        assert_eq!(order, [0, 2, 1]);
        assert_eq!(step(&mut order, 0, Step::Up), None);
        assert_eq!(step(&mut order, 1, Step::Down), None);
        assert_eq!(step(&mut order, 7, Step::Down), None);
        assert_eq!(order, [0, 2, 1]);
    }
}
