namespace Localized;

/// <summary>Stands for the words that all pages share.</summary>
public class Words;
