//! What is an overlay, and what is not, on made-up layouts.
