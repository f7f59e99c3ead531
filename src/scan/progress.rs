//! How far a scan is, for whoever waits for it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Who hears how far a scan is.
#[derive(Debug, Clone, Copy)]
pub enum Progress {
    /// Nobody.
    Silent,
    /// Called with files done and files in all, now and then, from any thread.
    Shown(fn(usize, usize)),
}

/// Counts files and tells of them at most ten times a second, after the first second.
pub(super) struct Meter {
    progress: Progress,
    of: usize,
    done: AtomicUsize,
    start: Instant,
    told: Mutex<Option<Instant>>,
}

impl Meter {
    pub(super) fn new(progress: Progress, of: usize) -> Self {
        Self {
            progress,
            of,
            done: AtomicUsize::new(0),
            start: Instant::now(),
            told: Mutex::new(None),
        }
    }

    pub(super) fn advance(&self, files: usize) {
        let done = self.done.fetch_add(files, Ordering::Relaxed) + files;
        let Progress::Shown(tell) = self.progress else {
            return;
        };
        if self.start.elapsed() < Duration::from_secs(1) || done == self.of {
            return;
        }
        if let Ok(mut told) = self.told.try_lock()
            && told.is_none_or(|last| last.elapsed() > Duration::from_millis(100))
        {
            *told = Some(Instant::now());
            tell(done, self.of);
        }
    }

    pub(super) fn finish(&self) {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if let (Progress::Shown(tell), true) = (self.progress, told.is_some()) {
            tell(self.of, self.of);
        }
    }
}
