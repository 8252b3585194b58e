"""What several people's rankings and ratings come to together, and where they disagree (METHOD section 10)."""
