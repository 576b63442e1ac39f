#pragma once

#include "kiosk/base/result.hpp"
#include "matcher/lexicon/recogniser.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace tools {

/// The `--lexicon FOLDER` option that every subcommand on matching takes.
void add_lexicon_option(CLI::App& command, std::string& folder);

/// Reads pitches by the lexicon in `folder`, or by the built-in one when it is empty. Error invalid_input for a lexicon
/// that is wrong: file, line and reason.
[[nodiscard]] kiosk::base::Result<std::shared_ptr<const matcher::lexicon::Recogniser>> make_recogniser(
    const std::string& folder);

}  // namespace tools
