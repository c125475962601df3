using Microsoft.AspNetCore.Mvc;

namespace OpenApiDocuments.Books;

/// <summary>Who has which book.</summary>
[ApiController]
[Route("[controller]")]
[Produces("application/json")]
public class LoansController : ControllerBase
{
    /// <summary>The loans of a reader.</summary>
    /// <param name="reader">The number on the card.</param>
    /// <returns>None, one or many.</returns>
    [HttpGet("{reader:int}")]
    [ProducesResponseType<IEnumerable<Loan>>(200)]
    [ProducesResponseType(404)]
    public ActionResult<IEnumerable<Loan>> Of(int reader) => new[] { new Loan("9780131103627", new(2026, 3, 1)) };

    /// <summary>Lends a book.</summary>
    [HttpPost]
    [Consumes("application/json")]
    public ActionResult<Loan> Lend(Loan loan, [FromHeader(Name = "X-Desk")] string desk) => loan;
}

/// <summary>A book in somebody's hands.</summary>
/// <param name="Isbn">The book.</param>
/// <param name="Until">The day it has to be back.</param>
public record Loan(string Isbn, DateOnly Until);
