//! Lines behind the marks of open quotations and list items.

/// Lines so far, and what the next ones start with.
#[derive(Default)]
pub(super) struct Lines {
    out: String,
    /// What every further line starts with.
    prefix: String,
    /// What the next line starts with instead, past `shared` of the prefix:
    /// the marks of containers that have no line yet.
    mark: String,
    shared: usize,
    /// Whether blocks follow each other without an empty line: in lists of
    /// short items.
    is_tight: bool,
}

/// What a container ends with: the state before it.
#[derive(Clone, Copy)]
pub(super) struct Outer {
    prefix: usize,
    mark: usize,
}

impl Lines {
    /// Writes a block of one or more lines.
    pub(super) fn block(&mut self, block: &str) {
        self.part();
        for (place, line) in block.lines().enumerate() {
            if place > 0 {
                self.out.push('\n');
            }
            self.start_line();
            self.out.push_str(line);
            self.trim_blanks();
        }
    }

    /// Opens a container: its first line starts with `mark`, others with
    /// `further`.
    pub(super) fn enter(&mut self, mark: &str, further: &str) -> Outer {
        let outer = Outer {
            prefix: self.prefix.len(),
            mark: self.mark.len(),
        };
        if self.mark.is_empty() {
            self.shared = outer.prefix;
        }
        self.mark.push_str(mark);
        self.prefix.push_str(further);
        outer
    }

    /// Closes a container; one without any line leaves nothing.
    pub(super) fn leave(&mut self, outer: Outer) {
        let Outer { prefix, mark } = outer;
        self.prefix.truncate(prefix);
        self.mark.truncate(mark);
    }

    /// Parts the last block from the next.
    pub(super) fn part(&mut self) {
        if self.out.is_empty() || self.out.ends_with('\n') {
            return;
        }
        self.out.push('\n');
        if !self.is_tight {
            let shared = if self.mark.is_empty() {
                self.prefix.len()
            } else {
                self.shared
            };
            self.out.push_str(self.prefix[..shared].trim_end());
            self.out.push('\n');
        }
    }

    /// Sets whether blocks follow each other without an empty line; gives
    /// back what was set before.
    pub(super) fn set_tight(&mut self, is_tight: bool) -> bool {
        std::mem::replace(&mut self.is_tight, is_tight)
    }

    /// All lines.
    pub(super) fn finish(mut self) -> String {
        let length = self.out.trim_end_matches(['\n', ' ']).len();
        self.out.truncate(length);
        self.out
    }

    fn start_line(&mut self) {
        if self.mark.is_empty() {
            self.out.push_str(&self.prefix);
        } else {
            self.out.push_str(&self.prefix[..self.shared]);
            self.out.push_str(&self.mark);
            self.mark.clear();
        }
    }

    fn trim_blanks(&mut self) {
        let length = self.out.trim_end_matches(' ').len();
        self.out.truncate(length);
    }
}
