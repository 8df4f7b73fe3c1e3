#pragma once

#include "ui/models/load_record.h"
#include "ui/widgets/share_bar.h"

namespace ropewalk {

class FigureStrip;

/// Adds the figures of a load to an empty strip.
void addLoadFigures(FigureStrip &strip);

/// Puts those of `run` there, with what is different from `other`; either may be null.
void showLoadFigures(FigureStrip &strip, const LoadRecord *run, const LoadRecord *other);

/// Where the time of an answered request went, on average.
[[nodiscard]] std::vector<ShareBar::Part> timeParts(const LoadRecord *run, const LoadRecord *other);

} // namespace ropewalk
