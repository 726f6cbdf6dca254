//! What a page says of a thing on sale and of a dish, in its data.
//!
//! In: JSON-LD, read, or the elements of the page (microdata). Out: a
//! [`Product`] and a [`Recipe`]. Whether the page shows it is for others to
//! say.

use super::json::Json;
use super::things::{field, kinds, resolve};
use super::{fit, plain};
use crate::dom::{Document, Name, NodeId};
use serde::Serialize;

/// Longest list that is read.
const MAX_PARTS: usize = 200;

/// Levels of lists within lists of steps.
const MAX_LEVELS: usize = 4;

/// A thing on sale.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Product {
    /// What it is called.
    pub name: Option<String>,
    /// What it costs, a number as written.
    pub price: Option<String>,
    /// The currency, three letters.
    pub currency: Option<String>,
    /// Whether it can be had: `InStock` and the like of schema.org.
    pub availability: Option<String>,
    /// Who makes it.
    pub brand: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// Its properties, in the page's order.
    pub specification: Vec<Property>,
}

/// A property of a thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Property {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub value: String,
}

/// How a dish is made.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Recipe {
    /// What goes into it, a line each.
    pub ingredients: Vec<String>,
    /// What is done, step by step.
    pub steps: Vec<String>,
    /// How much it makes.
    #[serde(rename = "yield")]
    pub yields: Option<String>,
    /// Time of preparation, an ISO 8601 duration.
    pub prep_time: Option<String>,
    /// Time of cooking, an ISO 8601 duration.
    pub cook_time: Option<String>,
    /// Both together, an ISO 8601 duration.
    pub total_time: Option<String>,
}

/// What the data describes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Described {
    /// The one thing on sale that the page is about.
    pub product: Option<Product>,
    /// The dish.
    pub recipe: Option<Recipe>,
}

impl Described {
    /// Reads what JSON-LD describes.
    pub(super) fn of_things(things: &[&Json<'_>]) -> Described {
        let of_kind = |kinds_of: &[&str]| {
            let is_it = |thing: &&Json<'_>| kinds(thing).any(|kind| kinds_of.contains(&kind));
            things.iter().copied().find(|thing| is_it(thing))
        };
        let product = of_kind(&["Product", "ProductGroup", "IndividualProduct"]);
        Described {
            product: product.map(|thing| product_of(thing, things)),
            recipe: of_kind(&["Recipe"]).map(|thing| recipe_of(thing)),
        }
    }

    /// Fills what is still open from the page's elements.
    pub(super) fn add_elements(&mut self, document: &Document, scopes: &[NodeId]) {
        let of_kind = |name: &str| {
            let mut scopes = scopes.iter().copied().filter(|&id| {
                let kind = document.attribute(id, Name::ITEMTYPE).unwrap_or_default();
                kind.trim_end().ends_with(name)
            });
            // Of several, none is the page's own.
            let first = scopes.next();
            first.filter(|_| scopes.next().is_none())
        };
        if self.product.is_none() {
            self.product = of_kind("/Product").map(|id| product_shown(document, id));
        }
        if self.recipe.is_none() {
            self.recipe = of_kind("/Recipe").map(|id| recipe_shown(document, id));
        }
    }
}

fn product_of(thing: &Json<'_>, things: &[&Json<'_>]) -> Product {
    let offers = thing.get("offers").map(|offers| resolve(offers, things));
    let offer = offers.and_then(|offers| offers.items().first());
    let of_offer = |key: &str| {
        let offer = offer?;
        let inner = || offer.get("priceSpecification")?.items().first();
        value(offer, key).or_else(|| value(inner()?, key))
    };
    let property = |item: &Json<'_>| {
        let (name, value) = (value(item, "name")?, value(item, "value")?);
        Some(Property { name, value })
    };
    let properties = thing.get("additionalProperty").map_or(&[][..], Json::items);
    Product {
        name: value(thing, "name"),
        price: of_offer("price").or_else(|| of_offer("lowPrice")),
        currency: of_offer("priceCurrency"),
        availability: of_offer("availability").map(last_part),
        brand: value(thing, "brand"),
        description: value(thing, "description"),
        specification: properties
            .iter()
            .take(MAX_PARTS)
            .filter_map(property)
            .collect(),
    }
}

/// A text or a number under a key, plain.
fn value(thing: &Json<'_>, key: &str) -> Option<String> {
    let number = || match thing.get(key)?.items().first()? {
        Json::Number(number) => Some((*number).to_owned()),
        _ => None,
    };
    field(thing, key).or_else(number).map(fit)
}

/// `InStock` of `https://schema.org/InStock`.
fn last_part(text: String) -> String {
    let part = text.rsplit(['/', '#']).next().map(str::to_owned);
    part.unwrap_or(text)
}

fn recipe_of(thing: &Json<'_>) -> Recipe {
    let ingredients = thing.get("recipeIngredient");
    let ingredients = ingredients.or_else(|| thing.get("ingredients"));
    let ingredients = ingredients.map_or(&[][..], Json::items).iter();
    let mut steps = Vec::new();
    if let Some(instructions) = thing.get("recipeInstructions") {
        add_steps(instructions, 0, &mut steps);
    }
    Recipe {
        ingredients: ingredients
            .filter_map(Json::text)
            .map(line)
            .take(MAX_PARTS)
            .collect(),
        steps,
        yields: value(thing, "recipeYield"),
        prep_time: value(thing, "prepTime"),
        cook_time: value(thing, "cookTime"),
        total_time: value(thing, "totalTime"),
    }
}

fn line(text: &str) -> String {
    fit(plain(text))
}

/// Steps: texts, things with a text, and sections of them.
fn add_steps(value: &Json<'_>, level: usize, steps: &mut Vec<String>) {
    for item in value.items().iter().take(MAX_PARTS) {
        let parts = item.get("itemListElement").filter(|_| level < MAX_LEVELS);
        let text = item.text().or_else(|| item.get("text")?.text());
        match (parts, text) {
            (Some(parts), _) => add_steps(parts, level + 1, steps),
            (None, Some(text)) => steps.push(line(text)),
            (None, None) => steps.extend(field(item, "name").map(fit)),
        }
    }
}

fn product_shown(document: &Document, scope: NodeId) -> Product {
    let properties = properties(document, scope);
    let first = |name| first(&properties, name);
    Product {
        name: first("name"),
        price: first("price").or_else(|| first("lowPrice")),
        currency: first("priceCurrency"),
        availability: first("availability").map(last_part),
        brand: first("brand").or_else(|| first("manufacturer")),
        description: first("description"),
        specification: Vec::new(),
    }
}

fn recipe_shown(document: &Document, scope: NodeId) -> Recipe {
    let properties = properties(document, scope);
    let all = |names: [&str; 2]| {
        let found = properties.iter().filter(|entry| names.contains(&entry.0));
        found.map(|entry| entry.1.clone()).collect()
    };
    Recipe {
        ingredients: all(["recipeIngredient", "ingredients"]),
        steps: all(["recipeInstructions", "step"]),
        yields: first(&properties, "recipeYield"),
        prep_time: first(&properties, "prepTime"),
        cook_time: first(&properties, "cookTime"),
        total_time: first(&properties, "totalTime"),
    }
}

fn first(properties: &[(&str, String)], name: &str) -> Option<String> {
    let found = properties.iter().find(|property| property.0 == name);
    found.map(|property| property.1.clone())
}

/// The properties of a thing, those of its offer among them; what things
/// within it have is theirs.
fn properties(document: &Document, scope: NodeId) -> Vec<(&str, String)> {
    let mut found = Vec::new();
    let mut id = scope.next();
    while id < document.end(scope) && found.len() < MAX_PARTS {
        let names = document.attribute(id, Name::ITEMPROP).unwrap_or_default();
        let is_offer = names == "offers";
        for name in names.split_ascii_whitespace().filter(|_| !is_offer) {
            add_property(document, id, name, &mut found);
        }
        let is_thing = document.has_attribute(id, Name::ITEMSCOPE) && !is_offer;
        id = if is_thing {
            document.end(id)
        } else {
            id.next()
        };
    }
    found
}

/// Adds a property; a list of steps counts item by item.
fn add_property<'a>(
    document: &'a Document,
    id: NodeId,
    name: &'a str,
    found: &mut Vec<(&'a str, String)>,
) {
    let items = document
        .subtree(id)
        .filter(|&id| document.is_html(id, Name::LI));
    let items: Vec<NodeId> = items.take(MAX_PARTS).collect();
    let is_steps = name == "recipeInstructions" && items.len() > 1;
    let parts = if is_steps { items } else { vec![id] };
    for part in parts {
        let given = [Name::CONTENT, Name::DATETIME, Name::HREF];
        let given = given
            .into_iter()
            .find_map(|name| document.attribute(part, name));
        let text = given.map_or_else(|| line(&document.text_content(part)), line);
        if !text.is_empty() {
            found.push((name, text));
        }
    }
}
