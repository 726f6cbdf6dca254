//! Types, parts of addresses and programs that speak of a kind of page.

/// Types of schema.org that are texts.
pub(super) const WRITING: &[&str] = &[
    "AnalysisNewsArticle",
    "Article",
    "BlogPosting",
    "HowTo",
    "LiveBlogPosting",
    "MedicalScholarlyArticle",
    "NewsArticle",
    "OpinionNewsArticle",
    "Recipe",
    "Report",
    "ReportageNewsArticle",
    "Review",
    "ScholarlyArticle",
];

/// Types of schema.org that somebody offers.
pub(super) const SERVICE: &[&str] = &[
    "Course",
    "EducationalOccupationalProgram",
    "FinancialProduct",
    "LocalBusiness",
    "MobileApplication",
    "ProfessionalService",
    "Service",
    "SoftwareApplication",
    "WebApplication",
];

/// Parts of an address that speak of a discussion.
pub(super) const DISCUSSION_PATHS: &[&str] = &[
    "/forum",
    "//forum",
    "/t/",
    "/thread",
    "/topic",
    "/questions/",
    "/discussion",
    "viewtopic",
    "showthread",
    "/comments/",
    "/community/",
    "//community.",
    "/bbs",
    "discuss",
    "//board",
];

/// What the hosts of discussions begin with.
pub(super) const DISCUSSION_HOSTS: &[&str] = &[
    "bbs.",
    "board.",
    "boards.",
    "community.",
    "discourse.",
    "discuss.",
    "forum.",
    "forums.",
    "talk.",
];

/// Parts of an address that speak of documentation.
pub(super) const DOCUMENTATION_PATHS: &[&str] = &[
    "//docs.",
    "/docs/",
    "/doc/",
    "/documentation",
    "/manual",
    "/reference",
    "/api/",
    "readthedocs",
    "/tutorial",
    "/guide",
    "/learn/",
    "/wiki/",
    "/man/",
    "/help/",
    "developer.",
    "//dev.",
    "/support/",
];

/// Parts of an address that speak of a thing on sale.
pub(super) const PRODUCT_PATHS: &[&str] = &[
    "/product", "/p/", "/item", "/dp/", "/itm/", "/sku/", "/buy/", "/prod/",
];

/// Parts of an address that speak of things of one kind.
pub(super) const COLLECTION_PATHS: &[&str] = &[
    "/collections/",
    "/category/",
    "/categories/",
    "/c/",
    "/browse/",
    "/shop/",
    "/catalog",
    "/cat/",
    "/b/",
    "subcategory",
    "/department",
];

/// Parts of an address that speak of a list.
pub(super) const LIST_PATHS: &[&str] = &[
    "/category/",
    "/tag/",
    "/tags/",
    "/topics/",
    "/section/",
    "/news/",
    "/blog",
    "/hub/",
    "/list",
    "/top",
    "/best",
    "/search",
    "/archive",
    "/latest",
    "/jobs",
    "/awards",
];

/// Parts of an address that speak of a text.
pub(super) const WRITING_PATHS: &[&str] = &[
    "/blog/",
    "/news/",
    "/article",
    "/post/",
    "/posts/",
    "/story",
    "/stories/",
    "/insights/",
];

/// Parts of an address that speak of what somebody offers.
pub(super) const SERVICE_PATHS: &[&str] = &[
    "/service",
    "/solutions",
    "/pricing",
    "/plans",
    "/about",
    "/program",
    "/features",
    "/platform",
    "/consult",
    "/agency",
    "/company",
    "/hire",
    "/course",
    "/degree",
    "/certif",
    "/calculator",
    "/tools",
    "/locations",
];

/// Programs that write documentation.
pub(super) const DOCUMENTATION_TOOLS: &[&str] = &[
    "antora",
    "asciidoctor",
    "docusaurus",
    "docutils",
    "doxygen",
    "gitbook",
    "javadoc",
    "mdbook",
    "mediawiki",
    "mkdocs",
    "nextra",
    "redoc",
    "rustdoc",
    "sphinx",
    "starlight",
    "vitepress",
    "vuepress",
];

/// Programs that run forums.
pub(super) const FORUMS: &[&str] = &[
    "discourse",
    "flarum",
    "invision",
    "mybb",
    "nodebb",
    "phpbb",
    "smf",
    "vanilla",
    "vbulletin",
    "xenforo",
];

/// Programs that write blogs, and more.
pub(super) const BLOGS: &[&str] = &[
    "blogger",
    "drupal",
    "ghost",
    "hugo",
    "jekyll",
    "joomla",
    "typepad",
    "wordpress",
];
