//! Whether a page shows what its data says.

use crate::classify::Labels;
use crate::dom::Document;
use crate::metadata::{Product, Recipe};
use crate::text;

/// Letters of a long text that must be shown for all of it to be.
const SHOWN_BYTES: usize = 60;

/// The letters and digits that a page shows, in lower case, without space.
pub(super) struct Shown {
    letters: String,
    /// The numbers, each between spaces, digits alone.
    numbers: String,
}

impl Shown {
    /// Reads all blocks.
    pub(super) fn read(document: &Document, labels: &Labels) -> Shown {
        let mut shown = Shown {
            letters: String::new(),
            numbers: " ".to_owned(),
        };
        for block in &labels.blocks.list {
            let line = labels.blocks.line(document, block);
            add_letters(&line, &mut shown.letters);
            shown.add_numbers(&line);
        }
        shown
    }

    fn add_numbers(&mut self, line: &str) {
        let is_other = |c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '\'');
        for number in line.split(is_other) {
            self.numbers.push_str(&amount(number));
            self.numbers.push(' ');
        }
    }

    /// Whether a text is shown, by its first letters.
    fn holds(&self, text: &str) -> bool {
        let mut letters = String::new();
        add_letters(text, &mut letters);
        let start = text::cut(&letters, SHOWN_BYTES);
        !start.is_empty() && text::holds(&self.letters, start)
    }

    fn holds_number(&self, number: &str) -> bool {
        let number = amount(number);
        !number.is_empty() && text::holds(&self.numbers, &[" ", &number, " "].concat())
    }

    /// A thing on sale, less what is not shown; none where its name is not.
    pub(super) fn product(&self, mut product: Product) -> Option<Product> {
        product.name.as_ref().filter(|name| self.holds(name))?;
        product.price.take_if(|price| !self.holds_number(price));
        if product.price.is_none() {
            product.currency = None;
        }
        product.brand.take_if(|brand| !self.holds(brand));
        product.description.take_if(|text| !self.holds(text));
        product
            .specification
            .retain(|row| self.holds(&row.name) && self.holds(&row.value));
        Some(product)
    }

    /// A recipe; none where most of its ingredients are not shown.
    pub(super) fn recipe(&self, recipe: Recipe) -> Option<Recipe> {
        let shown = recipe.ingredients.iter().filter(|line| self.holds(line));
        let is_shown = shown.count() * 2 > recipe.ingredients.len();
        is_shown.then_some(recipe)
    }
}

fn add_letters(text: &str, letters: &mut String) {
    let shown = text.chars().filter(|&c| text::is_alphanumeric(c));
    letters.extend(shown.map(text::lower));
}

/// The digits of an amount, without the marks between them and without the
/// hundredths where there are none: `1,299.00` and `1299.0` are `1299`.
fn amount(number: &str) -> String {
    let number = number.trim_matches(['.', ',', '\'', ' ']);
    let cut = number.rfind(['.', ',']).filter(|&place| {
        let rest = &number[place + 1..];
        rest.len() <= 2 && rest.bytes().all(|digit| digit == b'0')
    });
    let whole = &number[..cut.unwrap_or(number.len())];
    whole.chars().filter(char::is_ascii_digit).collect()
}
