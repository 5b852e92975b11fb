/** Models behind HTTP: OpenAI-compatible servers, Anthropic, Ollama, llama-server. */
@NullMarked
package nudge.models.http;

import org.jspecify.annotations.NullMarked;
