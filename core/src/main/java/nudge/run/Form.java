package nudge.run;

import nudge.prompt.Prompt;

/** One of a sample's prompts under one condition, as it will be sent. */
record Form(String condition, String promptName, Prompt prompt) {}
