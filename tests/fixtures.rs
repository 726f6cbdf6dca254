//! Every page of `tests/fixtures`, read whole.
//!
//! A folder holds `source.html`; `checks.json`, written by hand: what must and
//! must not be in the text (`must`, `mustNot`), in the HTML (`html`, `htmlNot`)
//! and in the Markdown (`markdown`, `markdownNot`; `exact` with its white space),
//! and what fields must be; and `expected.html`, `expected.md` and `expected.json`, written by
//! `npm run bless` and read in review: all of the answer.
#![cfg(feature = "html")]
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod checks;

use checks::{answer, described, findings, pretty};
use clearleaf::{ArticleData, Document, Options, extract, metadata};
use expect_test::expect_file;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

macro_rules! fixtures {
    ($($name:ident)*) => {
        /// The folders that have a test.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        $(#[test]
        fn $name() {
            check(stringify!($name));
        })*
    };
}

fixtures! {
    access_closed_in_a_part
    access_free_in_microdata
    ad_label_with_a_dash
    ad_labels
    ad_server_links
    amp_carousel_accordion
    amp_embeds
    amp_media
    anchors_with_odd_names
    aria_hidden_article
    article_amp
    article_br_soup
    article_equal_sections
    article_flat_p
    article_hashed_classes
    article_json_body
    article_json_ld_body
    article_layout_table
    article_overlay_lock
    article_plain_pre
    article_preview_gate
    article_promo_between
    article_semantic
    article_shadow_dom
    asides_in_other_words
    author_picture_and_share_icons
    background_video
    bare_page
    blockquotes_and_lists
    boxes_amid_the_text
    byline_agency_alone
    byline_agency_credit
    byline_email_beside_the_name
    byline_in_microdata
    byline_in_parts
    byline_in_rdfa
    byline_of_a_comment_is_none
    byline_several_authors
    byline_staff_is_no_name
    byline_that_is_an_address
    byline_with_agency_in_brackets
    byline_with_job_title
    callout_cards
    canonical_of_the_front_page
    caption_before_picture
    caption_credit_blocks
    caption_credit_class
    caption_credit_languages
    caption_credit_words
    caption_described_elsewhere
    caption_orphan
    caption_page_builders
    caption_stressed_line
    caption_table
    caption_wordpress
    cards_far_behind
    cards_with_teasers
    carried_below_a_late_headline
    citation_tags
    code_article
    code_box_with_a_table
    code_br_in_pre
    code_codemirror
    code_copy_button_in_pre
    code_crayon
    code_editor_lines
    code_first_indent
    code_github_blob
    code_hljs_line_numbers
    code_hugo_chroma_table
    code_inline_line_numbers
    code_inline_parts
    code_language_on_wrapper
    code_lines_as_divs
    code_long_listing
    code_prism_rows
    code_prompts
    code_pygments_table
    code_rouge_table
    code_shiki_lines
    code_spans_without_breaks
    code_syntaxhighlighter
    code_tabs
    code_token_line_breaks
    code_unclosed
    code_white_space_style
    collection_of_products
    comment_count_above_the_text
    comments_after
    consent_inside_article
    consent_longer_than_the_page
    cookie_policy
    cookies_as_the_subject
    cookies_quoted_in_an_article
    data_drawing
    data_table_article
    date_at_the_end_of_the_text
    date_clock_above_the_menu
    date_day_before_month
    date_in_an_abbreviation
    date_in_arabic_text
    date_in_chinese_text
    date_in_czech_text
    date_in_dutch_text
    date_in_french_text
    date_in_german_numbers
    date_in_hebrew_text
    date_in_hindi_text
    date_in_italian_text
    date_in_japanese_era
    date_in_korean_text
    date_in_persian_calendar
    date_in_polish_text
    date_in_portuguese_text
    date_in_russian_text
    date_in_spanish_text
    date_in_thai_text
    date_in_turkish_text
    date_in_ukrainian_text
    date_in_vietnamese_text
    date_of_1970_or_far_ahead
    date_of_a_wrapped_time
    date_that_may_be_two_days
    dates_that_contradict
    diagram_mermaid
    direction_of_the_text
    dividers
    docs_page
    documentation_with_sidebar
    dublin_core
    embed_amp_at_the_end
    embed_chart_fallback
    embed_code_sites
    embed_consent_blocked
    embed_in_a_line
    embed_maps_charts
    embed_other_frames
    embed_post_frames
    embed_posts
    embed_sound_sites
    embed_tweet
    embed_video_sites
    embed_youtube
    emoji_images
    emoji_images_chat
    faq_page
    figure_gallery
    figure_small_credit
    footer_longer_than_the_page
    footnotes_simple
    forms_and_buttons
    formula_broken
    formula_delimiters
    formula_images
    formula_katex
    formula_katex_html_only
    formula_katex_mathml_only
    formula_latexml
    formula_mathjax2
    formula_mathjax2_source
    formula_mathjax2_svg
    formula_mathjax3
    formula_mathjax3_chtml
    formula_mathjax3_data_latex
    formula_native
    formula_wikipedia
    forum_thread
    french_article
    gallery_carousel
    gallery_slider
    german_article
    heading_bold_sentence
    heading_levels
    heading_permalinks
    heading_styled_divs
    heading_utility_classes
    heading_wiki
    hero_above_the_text
    hero_background
    hidden_stream
    image_grid
    image_map_and_links
    image_that_is_a_pixel
    image_that_is_only_a_logo
    image_with_the_text_of_the_page
    images_base_href
    images_blurred_twin
    images_next
    inline_data_pictures
    japanese_article
    json_ld_cut_off
    json_ld_graph_with_references
    json_ld_that_nests_deep
    json_ld_with_line_breaks
    json_ld_with_trailing_comma
    json_ld_within_comments
    kicker_in_the_headline
    language_declared_wrong
    language_not_declared
    language_of_a_german_text
    lazy_data_src
    lazy_flags_are_no_addresses
    lazy_flat_siblings
    lazy_noscript_only
    lazy_noscript_twin
    lazy_rare_names
    lazy_srcset
    lead_image_under_title
    licence_in_the_footer
    lines_beside_the_text
    link_rich_paragraphs
    linked_thumbnails
    links_of_the_head
    list_accordion
    list_article
    list_definitions
    list_details
    list_further_reading
    list_numbering
    list_of_links
    list_of_short_names
    list_tasks
    list_terms_with_permalinks
    list_verse
    listing_page
    lists_between_paragraphs
    lists_in_pre
    live_blog
    native_audio
    native_video
    nested_quotes_email
    news_in_arabic
    news_in_czech
    news_in_dutch
    news_in_english
    news_in_french
    news_in_german
    news_in_hebrew
    news_in_hindi
    news_in_italian
    news_in_japanese
    news_in_korean
    news_in_persian
    news_in_polish
    news_in_portuguese
    news_in_russian
    news_in_simplified_chinese
    news_in_spanish
    news_in_traditional_chinese
    news_in_turkish
    news_in_ukrainian
    newsletter_form_inside
    newsletter_text_inside
    no_article_bare_refusal
    no_article_error
    no_article_login
    notes_asciidoc
    notes_at_empty_places
    notes_bigfoot
    notes_docutils_table
    notes_epub
    notes_gfm
    notes_in_attributes
    notes_libreoffice
    notes_markdown_engine
    notes_pandoc
    notes_popover
    notes_popover_elsewhere
    notes_referred_to_twice
    notes_sidenotes
    notes_sphinx
    notes_substack
    notes_wikipedia
    notes_word
    notes_wordpress
    numbers_in_names
    object_pictures
    open_graph
    parsely_and_sailthru
    paywall_notice
    picture_at_the_end
    picture_lazy_sources
    picture_sources
    picture_twice
    picture_with_the_name_of_its_field
    pitch_below_a_paragraph
    pitches_in_their_own_words
    pixels_sprites_icons
    plain_text_wrapped
    player_at_the_end
    product_json_ld
    product_microdata
    product_page
    product_specification
    prose_in_pre
    pull_quote_repeated
    read_more_lines
    recipe
    recipe_typed
    related_cards_after
    related_cards_inside
    rtl_article
    ruby_complex
    ruby_plain
    russian_article
    service_over_sections
    service_page
    service_slogan
    share_bar
    sharing_in_the_text
    short_news
    sign_up_box_among_paragraphs
    spanish_article
    spans_styled_as_blocks
    split_body
    srcset_broken
    sticky_header_app_banner
    subtitle_in_a_header
    svg_chart
    svg_diagram
    svg_hostile
    svg_icons_and_logos
    table_cells_with_blocks
    table_layout_one_column
    table_layout_one_row
    table_malformed
    table_nested
    table_spans_and_caption
    table_wide
    table_without_head
    text_without_markup
    thread_forum_board
    thread_nested_comments
    thread_question_and_answers
    thread_quotes
    title_shown_against_declared
    title_with_an_emoji
    title_without_the_site
    tracking_pixels
    twitter_card
    type_bidi
    type_breaks_within_words
    type_cjk_line_breaks
    type_drop_cap
    type_inline_marks
    type_quote_with_source
    type_vertical
}

#[test]
fn every_folder_has_a_test() {
    let folders = fs::read_dir(fixtures()).unwrap();
    let names = folders.map(|folder| folder.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.map(|name| name.replace('-', "_")).collect();
    names.sort();
    assert_eq!(names, NAMES);
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// Reads the page and compares the answer with all that is known of it.
fn check(name: &str) {
    let folder = fixtures().join(name.replace('_', "-"));
    let options = Options {
        url: Some("https://papers.example.org/page".to_owned()),
        ledger: true,
        ..Options::default()
    };
    let html = fs::read_to_string(folder.join("source.html")).unwrap();
    let document = Document::parse(&html, &options).unwrap();
    let article = extract(&document, &options);
    let answer = match &article {
        Some(article) => answer(article),
        None => described(&ArticleData::without_text(&metadata(&document))),
    };
    expect(&folder, "expected.json", Some(pretty(&answer)));
    let content = article.as_ref().map(|article| article.content() + "\n");
    expect(&folder, "expected.html", content);
    let markdown = article.as_ref().map(|article| article.markdown() + "\n");
    expect(&folder, "expected.md", markdown);
    let checks = fs::read_to_string(folder.join("checks.json")).unwrap();
    let checks: Value = serde_json::from_str(&checks).unwrap();
    let findings = findings(&checks, &answer, article.as_ref());
    assert!(findings.is_empty(), "{findings:#?}");
}

/// Compares a file of the folder; a page without an article has no HTML.
fn expect(folder: &Path, file: &str, actual: Option<String>) {
    let path = folder.join(file);
    let is_blessing = std::env::var_os("UPDATE_EXPECT").is_some();
    match actual {
        None => assert!(!path.exists(), "{} stands for nothing", path.display()),
        Some(_) if !path.exists() && !is_blessing => {
            panic!("{} is missing: run `npm run bless`", path.display())
        }
        Some(actual) => expect_file![path].assert_eq(&actual),
    }
}
