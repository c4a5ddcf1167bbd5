"""What a place would be judged as: a map tool and its panel."""
