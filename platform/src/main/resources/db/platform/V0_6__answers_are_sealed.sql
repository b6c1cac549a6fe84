-- Answers that are kept for repeats are sealed from here on. Those kept so far are in clear and would not open: they go, and a
-- repeat of one of them, at most a week old, is a new command.
DELETE FROM idempotent_answer;
